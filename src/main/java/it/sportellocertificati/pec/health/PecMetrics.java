package it.sportellocertificati.pec.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import it.sportellocertificati.pec.MailboxHealth;
import it.sportellocertificati.pec.settings.PecProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mailboxes in {@code /actuator/prometheus}; the database is asked once a scrape, not once a number. */
@Component
class PecMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final MailboxHealthQuery mailboxes;
    private final PecProperties properties;
    private final Clock clock;
    private Map<String, MailboxHealth> last = Map.of();
    private Instant readAt = Instant.EPOCH;

    PecMetrics(MailboxHealthQuery mailboxes, PecProperties properties, Clock clock) {
        this.mailboxes = mailboxes;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String account : properties.accounts().keySet()) {
            gauge(registry, account, "queued", "letters that wait to leave", MailboxHealth::queued);
            gauge(registry, account, "unreadable", "messages set aside", MailboxHealth::unreadable);
            gauge(
                    registry,
                    account,
                    "disbelieved",
                    "receipts of the last seven days whose signature does not convince",
                    MailboxHealth::disbelieved);
            gauge(
                    registry,
                    account,
                    "alarm",
                    "1 while the mailbox is in trouble, as the manager's page says",
                    health -> health.state(clock.instant()).isTrouble() ? 1 : 0);
            gauge(
                    registry,
                    account,
                    "untold.seconds",
                    "age of the oldest message of which somebody could not be told",
                    health -> age(health.oldestNotTold(), 0));
            gauge(
                    registry,
                    account,
                    "unanswered.seconds",
                    "age of the oldest letter without any receipt",
                    health -> age(health.oldestUnanswered(), 0));
            gauge(
                    registry,
                    account,
                    "silence.seconds",
                    "since the mailbox was last read",
                    // Never is no number of seconds, and zero would read as just now.
                    health -> age(health.lastReading(), Double.NaN));
        }
    }

    private void gauge(
            MeterRegistry registry, String account, String name, String text, ToDoubleFunction<MailboxHealth> value) {
        Gauge.builder("sportello.pec." + name, this, metrics -> metrics.value(account, value))
                .tag("account", account)
                .description(text)
                .register(registry);
    }

    private synchronized double value(String account, ToDoubleFunction<MailboxHealth> value) {
        Instant now = clock.instant();
        if (readAt.plus(FRESH).isBefore(now)) {
            last = mailboxes.all().stream().collect(Collectors.toMap(MailboxHealth::account, Function.identity()));
            readAt = now;
        }
        MailboxHealth health = last.get(account);
        return health == null ? Double.NaN : value.applyAsDouble(health);
    }

    private double age(@Nullable Instant since, double never) {
        return since == null ? never : Duration.between(since, clock.instant()).toSeconds();
    }
}
