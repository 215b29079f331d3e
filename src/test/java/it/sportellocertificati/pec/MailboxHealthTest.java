package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

class MailboxHealthTest {

    @TempDir
    static Path directory;

    @Test
    void showsAnAlarmAndItsEndToOperators() throws IOException {
        try (Outgoing outgoing = new Outgoing(directory)) {
            SimpleMeterRegistry metrics = new SimpleMeterRegistry();
            outgoing.room().bean(MeterBinder.class).bindTo(metrics);
            HealthIndicator indicator = outgoing.room().bean(HealthIndicator.class);
            outgoing.provider().answer("AUTH", "535 5.7.8 <casellario> no");
            outgoing.post("in attesa");
            assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);

            outgoing.room().send();

            Health health = indicator.health();
            assertThat(health.getStatus().getCode()).isEqualTo("DEGRADED");
            assertThat(String.valueOf(health.getDetails().get("procura")))
                    .contains("login-refused")
                    .contains("queued=1")
                    .doesNotContain("535");
            assertThat(gauge(metrics, "sportello.pec.alarm")).isEqualTo(1);
            assertThat(gauge(metrics, "sportello.pec.queued")).isEqualTo(1);

            outgoing.clock().advance(Duration.ofMinutes(2));
            outgoing.room().send();
            outgoing.clock().advance(Duration.ofMinutes(3));

            assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
            assertThat(gauge(metrics, "sportello.pec.alarm")).isZero();
            assertThat(gauge(metrics, "sportello.pec.unanswered.seconds")).isEqualTo(180);
        }
    }

    private static double gauge(SimpleMeterRegistry metrics, String name) {
        return metrics.get(name).tag("account", "procura").gauge().value();
    }
}
