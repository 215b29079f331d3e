package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.autoconfigure.health.HealthContributorAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.HealthEndpointAutoConfiguration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.HttpCodeStatusMapper;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MailboxHealthTest {

    @TempDir
    Path directory;

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
            asConfigured(indicator, (whole, http) -> {
                assertThat(whole.getCode()).isEqualTo("DEGRADED");
                assertThat(http).isEqualTo(200);
            });
            assertThat(gauge(metrics, "sportello.pec.alarm")).isEqualTo(1);
            assertThat(gauge(metrics, "sportello.pec.queued")).isEqualTo(1);
            assertThat(gauge(metrics, "sportello.pec.silence.seconds"))
                    .as("never read")
                    .isNaN();

            outgoing.clock().advance(Duration.ofMinutes(2));
            outgoing.room().send();
            outgoing.clock().advance(Duration.ofMinutes(3));

            assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
            assertThat(gauge(metrics, "sportello.pec.alarm")).isZero();
            assertThat(gauge(metrics, "sportello.pec.unanswered.seconds")).isEqualTo(180);
        }
    }

    @Test
    void raisesAnAlarmWhileReceiptsAreNotBelieved() throws IOException {
        try (Incoming incoming = new Incoming(directory)) {
            TestAuthority unknown = new TestAuthority("Nuova autorità");
            SimpleMeterRegistry metrics = new SimpleMeterRegistry();
            incoming.room().bean(MeterBinder.class).bindTo(metrics);
            HealthIndicator indicator = incoming.room().bean(HealthIndicator.class);
            String id = incoming.sent();
            Instant read = incoming.clock().instant();
            incoming.imap()
                    .deliver(TestMail.receipt(ReceiptKind.ACCEPTANCE, id)
                            .signedBy(unknown.provider())
                            .bytes());
            incoming.imap()
                    .deliver(incoming.receipt(ReceiptKind.DELIVERY, id)
                            .brokenAfterwards()
                            .bytes());
            incoming.imap()
                    .deliver(TestMail.receipt(ReceiptKind.DELIVERY, "<altrui@altro.example>")
                            .signedBy(unknown.provider())
                            .bytes());

            incoming.room().poll();

            MailboxHealth health = incoming.room().health("procura");
            assertThat(health.disbelieved()).isEqualTo(2);
            assertThat(health.alarm()).isEqualTo("receipts-disbelieved");
            assertThat(health.alarmSince()).isEqualTo(read);
            assertThat(health.suspended()).isFalse();
            assertThat(indicator.health().getStatus().getCode()).isEqualTo("DEGRADED");
            assertThat(gauge(metrics, "sportello.pec.disbelieved")).isEqualTo(2);
            assertThat(gauge(metrics, "sportello.pec.alarm")).isEqualTo(1);
            assertThat(incoming.room().health("camera").alarm()).isNull();

            incoming.imap().deliver(incoming.receipt(ReceiptKind.DELIVERY, id).bytes());
            incoming.room().poll();
            assertThat(incoming.room().health("procura").disbelieved())
                    .as("the true one has come")
                    .isEqualTo(1);

            incoming.clock().advance(Duration.ofDays(8));
            assertThat(incoming.room().health("procura").alarm()).as("old news").isNull();
        }
    }

    @Test
    void endsTheAlarmOfADamagedReceiptOnceAPersonHasDealtWithItsLetter() throws IOException {
        try (Incoming incoming = new Incoming(directory)) {
            String damaged = incoming.sent();
            String untrusted = incoming.sent();
            incoming.imap()
                    .deliver(incoming.receipt(ReceiptKind.DELIVERY_FAILURE, damaged)
                            .brokenAfterwards()
                            .bytes());
            incoming.room().poll();
            assertThat(incoming.room().health("procura").alarm()).isEqualTo("receipts-disbelieved");

            incoming.room().mailroom().dealtWith(damaged);
            assertThat(incoming.room().health("procura").alarm()).isNull();

            incoming.imap()
                    .deliver(TestMail.receipt(ReceiptKind.ACCEPTANCE, untrusted)
                            .signedBy(new TestAuthority("Nuova autorità").provider())
                            .bytes());
            incoming.room().poll();
            incoming.room().mailroom().dealtWith(untrusted);
            assertThat(incoming.room().health("procura").alarm())
                    .as("the authority may be missing for all letters")
                    .isEqualTo("receipts-disbelieved");
        }
    }

    @Test
    void takesAProofOfDeliveryForWhatADamagedReceiptWouldHaveSaid() throws IOException {
        try (Incoming incoming = new Incoming(directory)) {
            String id = incoming.sent();
            incoming.imap()
                    .deliver(incoming.receipt(ReceiptKind.ACCEPTANCE, id)
                            .brokenAfterwards()
                            .bytes());
            incoming.imap().deliver(incoming.receipt(ReceiptKind.DELIVERY, id).bytes());

            incoming.room().poll();

            assertThat(incoming.room().health("procura").alarm()).isNull();
        }
    }

    @Test
    void endsThatAlarmOnceTheAuthorityIsTrusted() throws IOException {
        try (Incoming incoming = new Incoming(directory)) {
            TestAuthority newcomer = new TestAuthority("Nuova autorità");
            String id = incoming.sent();
            incoming.imap()
                    .deliver(TestMail.receipt(ReceiptKind.ACCEPTANCE, id)
                            .signedBy(newcomer.provider())
                            .bytes());
            incoming.room().poll();
            assertThat(incoming.room().health("procura").alarm()).isEqualTo("receipts-disbelieved");

            newcomer.writeTo(directory.resolve("ca.pem"));
            Files.setLastModifiedTime(
                    directory.resolve("ca.pem"), FileTime.from(Instant.now().plusSeconds(5)));
            incoming.room().poll();
            incoming.room().poll();

            assertThat(incoming.told(id)).containsExactly(ReceiptKind.ACCEPTANCE);
            assertThat(incoming.room().health("procura").alarm()).isNull();
        }
    }

    @Test
    void staysDownWhereSomethingWorseThanAMailboxIsWrong() {
        asConfigured(() -> Health.down().build(), (whole, http) -> {
            assertThat(whole).isEqualTo(Status.DOWN);
            assertThat(http).isEqualTo(503);
        });
    }

    /** The whole application's health with this part in it, next to one that is well, by the settings as delivered. */
    private static void asConfigured(HealthIndicator mailboxes, BiConsumer<Status, Integer> check) {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(
                        HealthContributorAutoConfiguration.class, HealthEndpointAutoConfiguration.class))
                .withBean("pecHealthIndicator", HealthIndicator.class, () -> mailboxes)
                .run(application -> {
                    Status whole =
                            application.getBean(HealthEndpoint.class).health().getStatus();
                    check.accept(
                            whole,
                            application.getBean(HttpCodeStatusMapper.class).getStatusCode(whole));
                });
    }

    private static double gauge(SimpleMeterRegistry metrics, String name) {
        return metrics.get(name).tag("account", "procura").gauge().value();
    }
}
