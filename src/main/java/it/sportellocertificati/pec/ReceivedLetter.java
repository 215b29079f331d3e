package it.sportellocertificati.pec;

import it.sportellocertificati.common.PecAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is no receipt, opened for a person or for matching.
 *
 * @param sender as certified when {@code trusted}, else as claimed; null when unusable
 * @param subject of the message inside the envelope, at most 1,000 characters
 * @param text of the message inside the envelope, at most 20,000 characters
 * @param problem the code of what could not be read of it; null of a message that was read
 */
public record ReceivedLetter(
        UUID id,
        String account,
        String dossier,
        ReceivedState state,
        SignatureVerdict verdict,
        boolean trusted,
        @Nullable PecAddress sender,
        String subject,
        String text,
        Instant receivedAt,
        @Nullable String problem) {

    /** Leaves out sender, subject and text: this may end in a log. */
    @Override
    public String toString() {
        return "ReceivedLetter[" + id + ", " + state + ", trusted=" + trusted + "]";
    }
}
