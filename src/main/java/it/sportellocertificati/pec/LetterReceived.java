package it.sportellocertificati.pec;

import it.sportellocertificati.common.PecAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is no receipt has been recorded; published in the transaction that records it.
 *
 * @param receivedId to be read by {@link Mailroom#letter}
 * @param account the mailbox it came to
 * @param sender as the provider certifies it when {@code trusted}, else as the message claims; null when unusable
 * @param trusted true only for a transport envelope whose signature is valid: the sender is proven
 * @param receivedAt when it came into the mailbox
 */
public record LetterReceived(
        UUID receivedId, String account, @Nullable PecAddress sender, boolean trusted, Instant receivedAt) {

    /** Leaves the sender out: this may end in a log. */
    @Override
    public String toString() {
        return "LetterReceived[" + receivedId + ", " + account + ", trusted=" + trusted + "]";
    }
}
