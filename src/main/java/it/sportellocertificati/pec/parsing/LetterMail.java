package it.sportellocertificati.pec.parsing;

import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.pec.ReceivedState;
import it.sportellocertificati.pec.SignatureVerdict;
import org.jspecify.annotations.Nullable;

/**
 * A message that is no receipt.
 *
 * @param state ENVELOPE, ANOMALY or ORDINARY
 * @param trusted the sender is proven: a transport envelope with a valid signature
 * @param sender as signed when trusted, else as claimed; null when unusable
 */
public record LetterMail(
        SignatureVerdict verdict,
        ReceivedState state,
        boolean trusted,
        @Nullable PecAddress sender,
        String subject,
        String text,
        @Nullable String problem)
        implements ReceivedMail {}
