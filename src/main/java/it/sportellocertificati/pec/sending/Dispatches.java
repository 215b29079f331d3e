package it.sportellocertificati.pec.sending;

import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.SendingEnded;
import it.sportellocertificati.pec.archive.Seals;
import it.sportellocertificati.pec.letter.LetterHead;
import it.sportellocertificati.pec.settings.PecProperties;
import it.sportellocertificati.safekeeping.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The steps of a letter on its way out, each a conditional update, so that of several nodes one wins and nobody needs a
 * lock. Each stands in a transaction of its own and is over before, or begins after, a server is talked to.
 */
@Component
class Dispatches {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatches.class);
    private static final int BATCH = 200;

    private static final String DUE = """
            select message_id, state from pec_message
            where announced = false and account = ? and look_at <= ? order by look_at, posted_at fetch first 200 rows only
            """;
    private static final String LOAD = """
            select dossier, content, attempts, posted_at from pec_message
            where message_id = ? and state = 'QUEUED' and look_at <= ?
            """;
    private static final String CLAIM = """
            update pec_message set state = 'SENDING', attempts = attempts + 1, claimed_by = ?, look_at = ?
            where message_id = ? and state = 'QUEUED' and attempts = ?
            """;
    private static final String DOUBT = """
            update pec_message set state = 'UNCERTAIN', ended_at = ?, look_at = ?
            where message_id = ? and state = 'SENDING' and look_at <= ?
            """;
    private static final String ANNOUNCE =
            "update pec_message set announced = true where message_id = ? and state = ? and announced = false";
    private static final String FAIL = """
            update pec_message set state = 'FAILED', announced = true, ended_at = ?
            where message_id = ? and state = 'QUEUED'
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Vault vault;
    private final PecProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Another at each start: what an earlier life of this process had claimed is not ours. */
    private final String node = UUID.randomUUID().toString();

    Dispatches(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Vault vault,
            PecProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.vault = vault;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    String node() {
        return node;
    }

    /** What has to be looked at now, oldest first, {@code BATCH} at most. */
    List<DueLetter> due(String account) {
        return jdbc.sql(DUE)
                .param(account)
                .param(now())
                .query((rs, row) -> new DueLetter(rs.getString(1), MessageState.valueOf(rs.getString(2))))
                .list();
    }

    boolean mayBeMore(List<DueLetter> due) {
        return due.size() == BATCH;
    }

    /** The letter's bytes, if it still waits: opened before it is claimed, so that trouble here harms nothing. */
    Optional<LoadedLetter> load(String messageId) {
        return jdbc.sql(LOAD)
                .param(messageId)
                .param(now())
                .query((rs, row) -> {
                    String dossier = rs.getString("dossier");
                    byte[] content = vault.open(dossier, Seals.content(messageId), rs.getBytes("content"));
                    return new LoadedLetter(
                            messageId,
                            dossier,
                            LetterHead.of(content).to(),
                            content,
                            rs.getInt("attempts"),
                            rs.getTimestamp("posted_at").toInstant());
                })
                .optional();
    }

    /** @return false when another node, a receipt or a withdrawal was quicker */
    boolean claim(LoadedLetter letter) {
        return jdbc.sql(CLAIM)
                        .param(node)
                        .param(in(properties.claimLease()))
                        .param(letter.messageId())
                        .param(letter.attempts())
                        .update()
                == 1;
    }

    /** Several steps in one transaction, all or none of them. @return null when it was none, and each has to be taken alone */
    <T> @Nullable T together(Supplier<T> steps) {
        try {
            return transactions.execute(status -> steps.get());
        } catch (RuntimeException notTogether) {
            LOG.debug(
                    "pec: steps are taken one by one, {}",
                    notTogether.getClass().getName());
            return null;
        }
    }

    /** Its sender has said nothing for the length of its lease: it must have died. */
    void doubt(String messageId) {
        int changed = jdbc.sql(DOUBT)
                .param(now())
                .param(in(properties.uncertainTimeout()))
                .param(messageId)
                .param(now())
                .update();
        if (changed == 1) {
            LOG.warn("pec: letter {} is in doubt, its sender died while it was leaving", messageId);
        }
    }

    /** Tells the others an end that they have not been told, or not in time. */
    void announce(String messageId, MessageState state) {
        transactions.executeWithoutResult(status -> {
            if (jdbc.sql(ANNOUNCE).param(messageId).param(state.name()).update() == 1) {
                events.publishEvent(new SendingEnded(messageId, state));
            }
        });
    }

    /** Ends a letter that never left and never will. */
    void fail(String messageId) {
        transactions.executeWithoutResult(status -> {
            if (jdbc.sql(FAIL).param(now()).param(messageId).update() == 1) {
                events.publishEvent(new SendingEnded(messageId, MessageState.FAILED));
            }
        });
    }

    Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    Timestamp in(Duration span) {
        Instant then = clock.instant().plus(span);
        return Timestamp.from(then);
    }
}
