package it.sportellocertificati.process;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.delivery.Deliveries;
import it.sportellocertificati.delivery.MessagePurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signals that nobody could hear when they came: a receipt while the message is just being sent again, any signal while an instance is
 * suspended. They are kept in the transaction that brought the news, and told again until they are heard or the instance has ended.
 *
 * <p>Every try claims its row by a conditional update in the transaction that tells it. So two nodes never tell the same signal, and a
 * node that dies in between leaves the row as it was.
 */
@Component
class PendingSignals {

    /** Signals tried in one round; a burst is worked off in several. */
    static final int BATCH = 50;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(PendingSignals.class);

    private final JdbcClient jdbc;
    private final Messenger messenger;
    private final Deliveries deliveries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PendingSignals(
            JdbcClient jdbc,
            Messenger messenger,
            Deliveries deliveries,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.messenger = messenger;
        this.deliveries = deliveries;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Pending(UUID id, Signal signal, int tries) {}

    void keep(Signal signal) {
        Instant now = clock.instant();
        jdbc.sql("insert into pending_signal (id, process, message, business_key, purpose, tries, kept_at, try_at)"
                        + " values (:id, :process, :message, :key, :purpose, 0, :now, :now)")
                .param("id", UUID.randomUUID())
                .param("process", signal.process())
                .param("message", signal.message())
                .param("key", signal.businessKey())
                .param("purpose", purposeText(signal))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Drops what was kept for a delivery when a person has decided on it knowing how it stands. */
    void forget(Signal signal) {
        jdbc.sql("delete from pending_signal where business_key = :key and message = :message and purpose = :purpose")
                .param("key", signal.businessKey())
                .param("message", signal.message())
                .param("purpose", purposeText(signal))
                .update();
    }

    @Scheduled(fixedDelayString = "${sportello.process.signal-interval:2s}")
    void tellAgain() {
        List<Pending> due = jdbc.sql("select id, process, message, business_key, purpose, tries from pending_signal"
                        + " where try_at <= :now order by try_at limit " + BATCH)
                .param("now", Timestamp.from(clock.instant()))
                .query(PendingSignals::read)
                .list();
        due.forEach(this::tryOne);
    }

    private void tryOne(Pending pending) {
        try {
            transaction.executeWithoutResult(status -> {
                if (claim(pending) && tell(pending.signal()) != Messenger.Answer.LATER) {
                    jdbc.sql("delete from pending_signal where id = :id")
                            .param("id", pending.id())
                            .update();
                }
            });
        } catch (RuntimeException e) {
            // Mostly two changes of one instance at once. Counted as a try, so that a signal that always fails cannot
            // crowd out others.
            LOG.warn(
                    "Signal {} could not be told: {}",
                    pending.id(),
                    e.getClass().getSimpleName());
            transaction.executeWithoutResult(status -> claim(pending));
        }
    }

    private Messenger.Answer tell(Signal signal) {
        MessagePurpose purpose = signal.purpose();
        return purpose == null
                ? messenger.tell(signal)
                : messenger.tellReceipt(signal, deliveries.stateOf(new BookingNumber(signal.businessKey()), purpose));
    }

    private boolean claim(Pending pending) {
        return jdbc.sql("update pending_signal set tries = tries + 1, try_at = :next where id = :id and tries = :tries")
                        .param("next", Timestamp.from(clock.instant().plus(pause(pending.tries()))))
                        .param("id", pending.id())
                        .param("tries", pending.tries())
                        .update()
                == 1;
    }

    private static Duration pause(int tries) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(tries + 1, 9));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static String purposeText(Signal signal) {
        return signal.purpose() == null ? "" : signal.purpose().name();
    }

    private static Pending read(ResultSet row, int line) throws SQLException {
        String purpose = row.getString("purpose");
        return new Pending(
                row.getObject("id", UUID.class),
                new Signal(
                        row.getString("process"),
                        row.getString("message"),
                        row.getString("business_key"),
                        purpose.isEmpty() ? null : MessagePurpose.valueOf(purpose)),
                row.getInt("tries"));
    }
}
