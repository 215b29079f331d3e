package it.sportellocertificati.pec.parsing;

import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.pec.SignatureVerdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A provider's receipt, ours or not, believed or not.
 *
 * @param kind as signed, where the signature is valid and says so; else as the header claims
 * @param daticert null when it is missing or cannot be read ({@code problem} says which)
 * @param reference the Message-ID in {@code X-Riferimento-Message-ID}; that header is not signed
 * @param signedAt as the signer states
 */
public record ReceiptMail(
        SignatureVerdict verdict,
        ReceiptKind kind,
        @Nullable Daticert daticert,
        @Nullable String reference,
        @Nullable Instant signedAt,
        @Nullable String problem)
        implements ReceivedMail {

    /** The Message-ID it is about: what the provider signed goes before what the header says. */
    public @Nullable String about() {
        return daticert != null && daticert.msgid() != null ? daticert.msgid() : reference;
    }

    /**
     * Whether it counts for a letter of this sender. Headers are not signed: somebody could put our Message-ID on a
     * genuine receipt of another letter. So the signed part has to name the letter, or, with the providers that leave
     * {@code msgid} out, at least our address as its sender.
     */
    public boolean believableFor(PecAddress sender) {
        if (verdict != SignatureVerdict.VALID || daticert == null) {
            return false;
        }
        return daticert.msgid() != null || sender.value().equalsIgnoreCase(daticert.sender());
    }
}
