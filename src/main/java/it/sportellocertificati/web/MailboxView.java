package it.sportellocertificati.web;

import it.sportellocertificati.pec.MailboxState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one certified mailbox is doing.
 *
 * @param account {@code procura} or {@code camera}
 * @param explanation what the state means and what to do
 * @param lastSending when the provider last took something well
 * @param lastReading when the mailbox was last read
 * @param queued letters that wait to leave
 * @param oldestQueued since when the oldest of them waits
 * @param oldestUnanswered when the oldest letter that has no receipt at all was handed over
 * @param unreadable messages set aside since they could not be read
 * @param oldestNotTold when the oldest message was kept of which somebody could not be told yet
 * @param alarm {@code login-refused}, {@code unreachable} or {@code receipts-disbelieved}
 */
record MailboxView(
        String account,
        String accountText,
        MailboxState state,
        String stateText,
        String explanation,
        @Nullable Instant lastSending,
        @Nullable Instant lastReading,
        long queued,
        @Nullable Instant oldestQueued,
        @Nullable Instant oldestUnanswered,
        long unreadable,
        @Nullable Instant oldestNotTold,
        @Nullable String alarm,
        @Nullable Instant alarmSince) {

    /** For the page. */
    public String moment(@Nullable Instant at) {
        return at == null ? "–" : Moments.of(at);
    }
}
