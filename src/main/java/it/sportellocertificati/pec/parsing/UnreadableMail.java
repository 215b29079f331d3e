package it.sportellocertificati.pec.parsing;

import it.sportellocertificati.pec.SignatureVerdict;

/** A message that cannot be read; it is kept as it came. */
public record UnreadableMail(String problem) implements ReceivedMail {

    @Override
    public SignatureVerdict verdict() {
        return SignatureVerdict.UNSIGNED;
    }
}
