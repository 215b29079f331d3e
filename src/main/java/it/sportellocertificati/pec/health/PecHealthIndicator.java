package it.sportellocertificati.pec.health;

import it.sportellocertificati.pec.MailboxHealth;
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

    private static final Status DEGRADED = new Status("DEGRADED", "a mailbox has an alarm");

    private final MailboxHealthQuery mailboxes;

    PecHealthIndicator(MailboxHealthQuery mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public Health health() {
        List<MailboxHealth> all = mailboxes.all();
        boolean well = all.stream().allMatch(mailbox -> mailbox.alarm() == null);
        Health.Builder health = new Health.Builder(well ? Status.UP : DEGRADED);
        all.forEach(mailbox -> health.withDetail(mailbox.account(), details(mailbox)));
        return health.build();
    }

    private static Map<String, Object> details(MailboxHealth mailbox) {
        Map<String, Object> details = new LinkedHashMap<>();
        put(details, "lastSending", mailbox.lastSending());
        put(details, "lastReading", mailbox.lastReading());
        put(details, "queued", mailbox.queued());
        put(details, "oldestUnanswered", mailbox.oldestUnanswered());
        put(details, "unreadable", mailbox.unreadable());
        put(details, "disbelieved", mailbox.disbelieved());
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
