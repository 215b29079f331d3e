package it.sportellocertificati.safekeeping;

import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Lets sealed values be searched for by equality: HMAC-SHA256 under a key that stands outside the database, so that a
 * stolen database does not tell by trial whose fiscal code it holds.
 */
public class SearchDigests {

    private static final int BYTES = 32;

    private final PrfSet key;

    SearchDigests(PrfSet key) {
        this.key = key;
    }

    /**
     * 43 characters of base64url. Callers normalise the value first (case, spaces): the digest of another spelling is
     * another digest.
     *
     * @param purpose what is searched, e.g. {@code booking.subject}; digests made for one purpose tell nothing about
     *     those of another
     */
    public String digest(String purpose, String value) {
        try {
            byte[] digest = key.computePrimary(AssociatedData.of(purpose, value), BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException refused) {
            throw new SafekeepingFailure("safekeeping.notDigested", refused);
        }
    }
}
