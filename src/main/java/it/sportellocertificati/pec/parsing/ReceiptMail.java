package it.sportellocertificati.pec.parsing;

import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.pec.SignatureVerdict;
import java.time.Instant;
import java.util.function.Supplier;
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
     * Whether it counts for the letter that it is about. Headers are not signed: somebody could put another kind, or our
     * Message-ID, on a genuine receipt of another letter. So what is signed has to say the kind, and to name the letter;
     * with the providers that leave {@code msgid} out, it has to name our address, the recipient and the subject, in
     * which the booking's number stands.
     *
     * @param letter asked only where {@code msgid} is missing
     */
    public boolean believableFor(Supplier<LetterTold> letter) {
        if (verdict != SignatureVerdict.VALID || daticert == null) {
            return false;
        }
        return ReceiptKind.byCode(daticert.type()).filter(kind::equals).isPresent()
                && (daticert.msgid() != null || daticert.describes(letter.get()));
    }
}
