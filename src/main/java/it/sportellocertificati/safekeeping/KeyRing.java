package it.sportellocertificati.safekeeping;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;

/**
 * The keys that stand outside the database.
 *
 * @param wrapping wraps the dossiers' keys
 * @param digests makes the digests for search
 */
record KeyRing(Aead wrapping, PrfSet digests) {}
