package it.sportellocertificati.pec;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one account is doing, for the manager's page, metrics and health.
 *
 * @param lastSending when the provider's SMTP last answered well, or null
 * @param lastReading when its IMAP last answered well, or null
 * @param queued letters that wait to leave
 * @param oldestQueued since when the oldest of them waits, or null
 * @param oldestUnanswered when the oldest letter that left, and has no receipt at all, was handed over; or null
 * @param disbelieved receipts of our letters, read lately, whose signature does not hold, or nobody we trust answers for;
 *     without those that a believed one of the same kind has made up for, or the damaged ones that a person has seen or a
 *     proof of delivery has made up for
 * @param oldestNotTold when the oldest message was kept of which somebody who has to know could not be told yet, or null
 * @param suspended whether a refused login stopped sending or reading; it is tried again by itself, ever more rarely
 * @param alarm code of what is wrong since {@code alarmSince} ({@code login-refused}, {@code unreachable}, {@link
 *     #RECEIPTS_DISBELIEVED}), or null
 */
public record MailboxHealth(
        String account,
        @Nullable Instant lastSending,
        @Nullable Instant lastReading,
        long queued,
        @Nullable Instant oldestQueued,
        @Nullable Instant oldestUnanswered,
        long unreadable,
        long disbelieved,
        @Nullable Instant oldestNotTold,
        boolean suspended,
        @Nullable String alarm,
        @Nullable Instant alarmSince) {

    /** The lines are well, but what comes over them proves nothing: most likely an authority is missing from the list. */
    public static final String RECEIPTS_DISBELIEVED = "receipts-disbelieved";

    /** The one word for all of it, at this moment. */
    public MailboxState state(Instant now) {
        return MailboxState.of(this, now);
    }

    /** Since when it is in that state, as far as that is known; null while there is no trouble. */
    public @Nullable Instant since(MailboxState state) {
        return switch (state) {
            case LOGIN_REFUSED, UNREACHABLE, RECEIPTS_DISBELIEVED -> alarmSince;
            case QUEUE_STUCK -> oldestQueued;
            case SILENT -> lastReading;
            case NOT_TOLD -> oldestNotTold;
            case WELL, WAITING -> null;
        };
    }
}
