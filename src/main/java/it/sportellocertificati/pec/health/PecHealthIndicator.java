package it.sportellocertificati.pec.health;

import it.sportellocertificati.pec.MailboxHealth;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * The mailboxes in {@code /actuator/health}. A provider in trouble degrades the application and does not take it down:
 * letters wait, and a restart would mend nothing.
 */
@Component
class PecHealthIndicator implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "a mailbox is in trouble");

    private final MailboxHealthQuery mailboxes;
    private final Clock clock;

    PecHealthIndicator(MailboxHealthQuery mailboxes, Clock clock) {
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    @Override
    public Health health() {
        List<MailboxHealth> all = mailboxes.all();
        Instant now = clock.instant();
        boolean trouble = all.stream().anyMatch(mailbox -> mailbox.state(now).isTrouble());
        Health.Builder health = new Health.Builder(trouble ? DEGRADED : Status.UP);
        all.forEach(mailbox -> health.withDetail(mailbox.account(), details(mailbox, now)));
        return health.build();
    }

    private static Map<String, Object> details(MailboxHealth mailbox, Instant now) {
        Map<String, Object> details = new LinkedHashMap<>();
        put(details, "state", mailbox.state(now).name());
        put(details, "lastSending", mailbox.lastSending());
        put(details, "lastReading", mailbox.lastReading());
        put(details, "queued", mailbox.queued());
        put(details, "oldestQueued", mailbox.oldestQueued());
        put(details, "oldestUnanswered", mailbox.oldestUnanswered());
        put(details, "unreadable", mailbox.unreadable());
        put(details, "disbelieved", mailbox.disbelieved());
        put(details, "oldestNotTold", mailbox.oldestNotTold());
        put(details, "alarm", mailbox.alarm());
        put(details, "alarmSince", mailbox.alarmSince());
        return details;
    }

    private static void put(Map<String, Object> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value);
        }
    }
}
