package it.sportellocertificati.pec.sending;

import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.SendingEnded;
import it.sportellocertificati.pec.archive.Seals;
import it.sportellocertificati.pec.settings.PecProperties;
import it.sportellocertificati.safekeeping.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes down how an attempt ended, by whoever made it: a receipt that came in meanwhile is not overwritten, nor does a letter
 * go back into the queue of which others have been told that it is in doubt.
 */
@Component
class Endings {

    private static final Logger LOG = LoggerFactory.getLogger(Endings.class);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);

    /** As many, even after a long outage: servers put off a sender whom they do not know, for minutes (greylisting). */
    private static final int LEAST_TRIES = 4;

    private static final String END = """
            update pec_message set state = :state, announced = :announced, attempts = :attempts, look_at = :lookAt,
                ended_at = :endedAt, reply_code = :code, words = :words, claimed_by = null
            where message_id = :id and claimed_by = :node and state in ('SENDING', 'UNCERTAIN')
                and (announced = false or :state <> 'QUEUED')
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Vault vault;
    private final PecProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Endings(
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

    /** @param node who claimed it */
    void record(LoadedLetter letter, String node, Outcome outcome) {
        Ending ending = ending(letter, outcome);
        try {
            transactions.executeWithoutResult(status -> {
                if (write(letter, node, ending, ending.isEnd()) && ending.isEnd()) {
                    events.publishEvent(new SendingEnded(letter.messageId(), ending.state()));
                }
            });
        } catch (RuntimeException listener) {
            // What the provider answered is a fact, whatever a listener makes of it: kept now, told again later.
            LOG.warn(
                    "pec: end of {} not told yet, {}",
                    letter.messageId(),
                    listener.getClass().getSimpleName());
            write(letter, node, ending, false);
        }
        LOG.info(
                "pec: letter {} {} {}", letter.messageId(), ending.state(), ending.code() == null ? "" : ending.code());
    }

    private boolean write(LoadedLetter letter, String node, Ending ending, boolean announced) {
        String words = ending.words();
        return jdbc.sql(END)
                        .param("state", ending.state().name())
                        .param("announced", announced)
                        .param("attempts", ending.attempts())
                        .param("lookAt", Timestamp.from(ending.lookAt()))
                        .param(
                                "endedAt",
                                ending.state() == MessageState.QUEUED ? null : Timestamp.from(clock.instant()))
                        .param("code", ending.code())
                        .param(
                                "words",
                                words == null
                                        ? null
                                        : vault.sealText(letter.dossier(), Seals.words(letter.messageId()), words))
                        .param("id", letter.messageId())
                        .param("node", node)
                        .update()
                == 1;
    }

    private Ending ending(LoadedLetter letter, Outcome outcome) {
        Instant now = clock.instant();
        int tried = letter.attempts() + 1;
        if (outcome instanceof Outcome.Taken) {
            return new Ending(MessageState.SENT, tried, now, null, null);
        }
        if (outcome instanceof Outcome.Refused refused) {
            return new Ending(MessageState.FAILED, tried, now, refused.code(), refused.words());
        }
        if (outcome instanceof Outcome.PutOff putOff && isEnough(letter, tried, now)) {
            return new Ending(MessageState.FAILED, tried, now, putOff.code(), putOff.words());
        }
        if (outcome instanceof Outcome.PutOff putOff) {
            return new Ending(MessageState.QUEUED, tried, now.plus(pause(tried)), putOff.code(), putOff.words());
        }
        if (outcome instanceof Outcome.InDoubt) {
            return new Ending(MessageState.UNCERTAIN, tried, now.plus(properties.uncertainTimeout()), null, null);
        }
        return new Ending(MessageState.QUEUED, letter.attempts(), now, null, null);
    }

    /** Asked after an attempt alone: a letter does not fail for a line that could not be tried. */
    private boolean isEnough(LoadedLetter letter, int tried, Instant now) {
        return tried >= LEAST_TRIES
                && letter.postedAt().plus(properties.giveUpAfter()).isBefore(now);
    }

    private static Duration pause(int attempts) {
        Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
    }

    private record Ending(
            MessageState state,
            int attempts,
            Instant lookAt,
            @Nullable Integer code,
            @Nullable String words) {

        boolean isEnd() {
            return state == MessageState.SENT || state == MessageState.FAILED;
        }
    }
}
