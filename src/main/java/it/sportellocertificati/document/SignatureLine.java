package it.sportellocertificati.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One signature of a file.
 *
 * @param signer the name in the signer's certificate
 * @param signedAt the time that the signer states; nobody vouches for it
 * @param intact whether the signature fits the bytes that it covers
 * @param verdict what the validation says of it by EN 319 102-1, e.g. {@code INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND}:
 *     without the trusted lists of the European Union, which are not asked here, nothing better can be said of a sound
 *     signature
 */
public record SignatureLine(String signer, @Nullable Instant signedAt, boolean intact, String verdict) {}
