package it.sportellocertificati.pec.parsing;

import it.sportellocertificati.pec.SignatureVerdict;
import org.jspecify.annotations.Nullable;

/** A received message, understood as far as it can be. */
public sealed interface ReceivedMail permits ReceiptMail, LetterMail, UnreadableMail {

    /** What the provider's signature is worth. */
    SignatureVerdict verdict();

    /** Code of what is wrong with it, or null. */
    @Nullable
    String problem();
}
