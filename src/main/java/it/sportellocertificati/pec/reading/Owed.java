package it.sportellocertificati.pec.reading;

import it.sportellocertificati.pec.archive.ReceivedRows;
import it.sportellocertificati.pec.trust.TrustAnchors;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Messages that are kept but not settled: somebody could not be told, or nobody answered for a receipt's signer. The
 * first are tried again, ever more rarely, until it succeeds; the second when the list of trusted authorities has changed.
 */
@Component
class Owed {

    private static final Logger LOG = LoggerFactory.getLogger(Owed.class);
    private static final Duration JUDGED_AGAIN = Duration.ofDays(90);

    private final ReceivedRows rows;
    private final Intake intake;
    private final TrustAnchors anchors;
    private final Clock clock;
    private final Map<String, String> judgedBy = new HashMap<>();

    Owed(ReceivedRows rows, Intake intake, TrustAnchors anchors, Clock clock) {
        this.rows = rows;
        this.intake = intake;
        this.anchors = anchors;
        this.clock = clock;
    }

    /** Settles what can be settled now. The database is asked each time: the debt may be that of a node that has died. */
    synchronized void settle(String account) {
        for (UUID message : rows.owed(account)) {
            if (!reconsidered(message)) {
                rows.putOff(message);
            }
        }
        String edition = anchors.current().mark();
        if (!edition.equals(judgedBy.get(account))
                && reconsidered(rows.untrusted(account, clock.instant().minus(JUDGED_AGAIN)))) {
            judgedBy.put(account, edition);
        }
    }

    private boolean reconsidered(List<UUID> messages) {
        boolean all = true;
        for (UUID message : messages) {
            all &= reconsidered(message);
        }
        return all;
    }

    private boolean reconsidered(UUID message) {
        try {
            intake.reconsider(message);
            return true;
        } catch (RuntimeException | OutOfMemoryError again) {
            LOG.warn(
                    "pec: message {} still not told, {}",
                    message,
                    again.getClass().getName());
            return false;
        }
    }
}
