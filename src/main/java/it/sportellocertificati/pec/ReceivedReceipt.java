package it.sportellocertificati.pec;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt for a letter of ours, believed or not.
 *
 * @param verdict of the provider's signature
 * @param believed whether it counts: the signature is valid and what is signed names our letter
 * @param recipient the address it is about, or null
 * @param external the recipient has no certified mailbox ({@code esterno}): no delivery receipt will ever come
 * @param statedAt when the provider says that it happened
 * @param recordedAt when we read it
 * @param provider the provider that issued it ({@code gestore-emittente}), or null
 * @param providerWords what the provider says went wrong ({@code errore-esteso}), or null; for a person's eyes alone
 */
public record ReceivedReceipt(
        UUID id,
        String messageId,
        ReceiptKind kind,
        SignatureVerdict verdict,
        boolean believed,
        @Nullable String recipient,
        boolean external,
        Instant statedAt,
        Instant recordedAt,
        @Nullable String provider,
        @Nullable String providerWords,
        String sha256) {

    /** Leaves out recipient and the provider's words: this may end in a log. */
    @Override
    public String toString() {
        return "ReceivedReceipt[" + id + ", " + kind + ", " + verdict + "]";
    }
}
