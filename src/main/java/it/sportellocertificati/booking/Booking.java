package it.sportellocertificati.booking;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CertificateType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it stands.
 *
 * @param requesters group of the engine that answers for it: {@code desk-lucca} or {@code administration-c_e715}
 * @param decision what a clerk has decided in a form but not yet completed
 * @param reason the last reason given for a correction or a refusal
 */
public record Booking(
        BookingNumber number,
        BookingState state,
        CertificateType certificateType,
        String administration,
        @Nullable String desk,
        String requesters,
        String bookedBy,
        @Nullable String ministryNumber,
        BookingDeadlines deadlines,
        Instant submittedAt,
        @Nullable Instant noticeReceivedAt,
        @Nullable Instant noticeOverdueAt,
        @Nullable Decision decision,
        @Nullable String reason,
        Particulars particulars) {

    public boolean bookedAtDesk() {
        return desk != null;
    }

    @Override
    public String toString() {
        return "Booking[" + number + ", " + state + "]";
    }
}
