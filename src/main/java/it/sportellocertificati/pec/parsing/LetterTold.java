package it.sportellocertificati.pec.parsing;

import it.sportellocertificati.common.PecAddress;

/** What a provider repeats in its receipts of a letter of ours, beside the Message-ID. */
public record LetterTold(PecAddress sender, PecAddress recipient, String subject) {

    /** Leaves everything out: this may end in a log. */
    @Override
    public String toString() {
        return "LetterTold[]";
    }
}
