package it.sportellocertificati.platform.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An administration's booking of the past and what became of it, planned before anything is written.
 *
 * @param desk where it was made, or none when the administration booked by itself
 * @param person any number, for {@link InventedPeople}
 * @param corrected whether the clerk had something mended first
 * @param concludedAt when it was issued, refused, declined or taken back
 * @param post how the last letter fared
 */
record PastRequest(
        Instant bookedAt,
        Staff staff,
        @Nullable String desk,
        String administration,
        int person,
        boolean corrected,
        Instant verifiedAt,
        Instant concludedAt,
        End end,
        Post post) {

    enum End {
        ISSUED,
        /** At the verification. */
        REFUSED,
        /** When the certificate was to be made. */
        DECLINED,
        CANCELLED
    }

    enum Post {
        ARRIVES,
        /** Its provider gives it back, and a person sends it again. */
        FAILS_ONCE,
        /** Our own provider does not take it, and a person sends it again. */
        REFUSED_ONCE,
        /** A warning after twelve hours; a person waits, and it arrives. */
        WARNED,
        /** Given back; a person takes the certificate there. */
        HANDED_OVER
    }
}
