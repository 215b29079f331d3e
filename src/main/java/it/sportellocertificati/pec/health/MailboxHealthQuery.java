package it.sportellocertificati.pec.health;

import it.sportellocertificati.pec.MailboxHealth;
import it.sportellocertificati.pec.settings.PecProperties;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How every account is doing, from the database, so that each node answers the same. */
@Component
public class MailboxHealthQuery {

    /** A letter that has had no receipt for longer is no news any more. */
    private static final Duration UNANSWERED_WITHIN = Duration.ofDays(30);

    /** Long enough for somebody to see it, short enough for one odd receipt not to hide the next trouble. */
    private static final Duration DISBELIEVED_WITHIN = Duration.ofDays(7);

    private static final String UNANSWERED = """
            select min(m.ended_at) from pec_message m
            where m.account = ? and m.state in ('SENT', 'UNCERTAIN') and m.posted_at > ?
                and not exists (select 1 from pec_received r where r.message_id = m.message_id and r.believed)
            """;

    private static final String DISBELIEVED = """
            select count(*), min(r.recorded_at) from pec_received r
            where r.account = ? and r.state = 'RECEIPT' and r.verdict in ('UNTRUSTED', 'BROKEN') and r.recorded_at > ?
                and r.seen = false
                and not exists (select 1 from pec_received b
                    where b.message_id = r.message_id and b.believed
                        and (b.kind = r.kind or (r.verdict = 'BROKEN' and b.kind = 'DELIVERY')))
            """;

    private static final String QUEUED = """
            select count(*), min(posted_at) from pec_message
            where announced = false and account = ? and state = 'QUEUED'
            """;

    private static final String NOT_TOLD =
            "select count(*), min(recorded_at) from pec_received where told = false and account = ?";

    private final JdbcClient jdbc;
    private final PecProperties properties;
    private final Clock clock;

    MailboxHealthQuery(JdbcClient jdbc, PecProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    public List<MailboxHealth> all() {
        return properties.accounts().keySet().stream().sorted().map(this::of).toList();
    }

    private MailboxHealth of(String account) {
        List<Line> lines = jdbc.sql("select line, last_contact, alarm, alarm_since from pec_mailbox where account = ?")
                .param(account)
                .query((rs, row) -> new Line(
                        MailLine.valueOf(rs.getString(1)),
                        instant(rs.getTimestamp(2)),
                        rs.getString(3),
                        instant(rs.getTimestamp(4))))
                .list();
        Optional<Line> bad = lines.stream()
                .filter(line -> line.alarm() != null)
                .max((a, b) -> Boolean.compare(a.suspended(), b.suspended()));
        Some disbelieved = disbelieved(account);
        Some queued = some(QUEUED, account);
        return new MailboxHealth(
                account,
                contact(lines, MailLine.SMTP),
                contact(lines, MailLine.IMAP),
                queued.count(),
                queued.since(),
                oldestUnanswered(account),
                count("select count(*) from pec_received where account = ? and state = 'UNREADABLE'", account),
                disbelieved.count(),
                some(NOT_TOLD, account).since(),
                lines.stream().anyMatch(Line::suspended),
                bad.map(Line::alarm).orElse(disbelieved.count() == 0 ? null : MailboxHealth.RECEIPTS_DISBELIEVED),
                bad.isPresent() ? bad.get().since() : disbelieved.since());
    }

    private static @Nullable Instant contact(List<Line> lines, MailLine which) {
        return lines.stream()
                .filter(line -> line.line() == which && line.lastContact() != null)
                .findFirst()
                .map(Line::lastContact)
                .orElse(null);
    }

    private @Nullable Instant oldestUnanswered(String account) {
        Timestamp recent = Timestamp.from(clock.instant().minus(UNANSWERED_WITHIN));
        return jdbc.sql(UNANSWERED)
                .param(account)
                .param(recent)
                .query((rs, row) -> Optional.ofNullable(instant(rs.getTimestamp(1))))
                .single()
                .orElse(null);
    }

    private Some disbelieved(String account) {
        return some(DISBELIEVED, account, Timestamp.from(clock.instant().minus(DISBELIEVED_WITHIN)));
    }

    private Some some(String question, Object... of) {
        return jdbc.sql(question)
                .params(of)
                .query((rs, row) -> new Some(rs.getLong(1), instant(rs.getTimestamp(2))))
                .single();
    }

    private long count(String question, String account) {
        return jdbc.sql(question).param(account).query(Long.class).single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** How many, and since when there is one. */
    private record Some(long count, @Nullable Instant since) {}

    private record Line(
            MailLine line,
            @Nullable Instant lastContact,
            @Nullable String alarm,
            @Nullable Instant since) {

        boolean suspended() {
            return LineAlarm.LOGIN_REFUSED.code().equals(alarm);
        }
    }
}
