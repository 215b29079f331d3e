package it.sportellocertificati.pec.trust;

import it.sportellocertificati.pec.SignatureVerdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param signedAt as the signer states, or null
 */
public record CheckedSignature(
        SignatureVerdict verdict, @Nullable Instant signedAt) {

    /** There is no signature. */
    public static final CheckedSignature NONE = new CheckedSignature(SignatureVerdict.UNSIGNED, null);

    /** There is one, and it does not hold or cannot be read. */
    public static final CheckedSignature BROKEN = new CheckedSignature(SignatureVerdict.BROKEN, null);
}
