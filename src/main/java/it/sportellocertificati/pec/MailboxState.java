package it.sportellocertificati.web;

import it.sportellocertificati.pec.MailboxHealth;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a mailbox is doing, in the one word that says what a manager has to do about it. */
enum MailboxState {
    WELL,
    LOGIN_REFUSED,
    UNREACHABLE,
    /** Something waits to leave although no alarm says why. */
    QUEUE_STUCK,
    /** Nobody has read it for a while although no alarm says why. */
    SILENT,
    /** Sending and reading go well, but recent receipts prove nothing. */
    RECEIPTS_DISBELIEVED,
    /** Just set up: not read yet. */
    WAITING;

    /** Mailboxes are read, and letters leave, about once a minute. */
    private static final Duration TOO_LONG = Duration.ofMinutes(15);

    static MailboxState of(MailboxHealth health, @Nullable Instant oldestQueued, Instant now) {
        if (health.suspended()) {
            return LOGIN_REFUSED;
        }
        if (health.alarm() != null && !health.alarm().equals(MailboxHealth.RECEIPTS_DISBELIEVED)) {
            return UNREACHABLE;
        }
        if (oldestQueued != null && oldestQueued.isBefore(now.minus(TOO_LONG))) {
            return QUEUE_STUCK;
        }
        Instant read = health.lastReading();
        if (read == null) {
            return WAITING;
        }
        if (read.isBefore(now.minus(TOO_LONG))) {
            return SILENT;
        }
        return health.disbelieved() > 0 ? RECEIPTS_DISBELIEVED : WELL;
    }

    public boolean isTrouble() {
        return this != WELL && this != WAITING;
    }
}
