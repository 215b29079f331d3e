package it.sportellocertificati.pec;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verified receipt for a letter of ours has been recorded; published in the transaction that records it. Receipts may
 * come in any order (delivery before acceptance) and more than once: listeners take each as a fact, not as a step.
 *
 * @param receivedId to be read by {@link Mailroom}
 * @param messageId our Message-ID, as {@link Outbox#post} returned it
 * @param recipient the address that the receipt is about; null when it is about all (acceptance) or does not say
 * @param external that recipient has no certified mailbox ({@code esterno}): nothing more will come than the acceptance
 * @param statedAt when the provider says that it happened
 */
public record ReceiptRecorded(
        UUID receivedId,
        String messageId,
        ReceiptKind kind,
        @Nullable String recipient,
        boolean external,
        Instant statedAt) {

    /** Leaves the recipient out: this may end in a log. */
    @Override
    public String toString() {
        return "ReceiptRecorded[" + messageId + ", " + kind + "]";
    }
}
