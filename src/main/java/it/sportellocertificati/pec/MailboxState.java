package it.sportellocertificati.pec;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a mailbox is doing, in the one word that says what a person has to do about it: on the manager's page, in health and in metrics. */
public enum MailboxState {
    WELL,
    LOGIN_REFUSED,
    UNREACHABLE,
    /** Something waits to leave although no alarm says why. */
    QUEUE_STUCK,
    /** Nobody has read it for a while although no alarm says why. */
    SILENT,
    /** A message is kept, but whoever has to know of it could not be told for a while: the fault is ours. */
    NOT_TOLD,
    /** Sending and reading go well, but recent receipts prove nothing. */
    RECEIPTS_DISBELIEVED,
    /** Just set up: not read yet. */
    WAITING;

    /** Mailboxes are read, and letters leave, about once a minute. */
    private static final Duration TOO_LONG = Duration.ofMinutes(15);

    static MailboxState of(MailboxHealth health, Instant now) {
        Instant tooLong = now.minus(TOO_LONG);
        if (health.suspended()) {
            return LOGIN_REFUSED;
        }
        if (health.alarm() != null && !health.alarm().equals(MailboxHealth.RECEIPTS_DISBELIEVED)) {
            return UNREACHABLE;
        }
        if (isBefore(health.oldestQueued(), tooLong)) {
            return QUEUE_STUCK;
        }
        if (health.lastReading() == null) {
            return WAITING;
        }
        if (isBefore(health.lastReading(), tooLong)) {
            return SILENT;
        }
        if (isBefore(health.oldestNotTold(), tooLong)) {
            return NOT_TOLD;
        }
        return health.disbelieved() > 0 ? RECEIPTS_DISBELIEVED : WELL;
    }

    private static boolean isBefore(@Nullable Instant at, Instant limit) {
        return at != null && at.isBefore(limit);
    }

    /** Whether somebody has to do something about it. */
    public boolean isTrouble() {
        return this != WELL && this != WAITING;
    }
}
