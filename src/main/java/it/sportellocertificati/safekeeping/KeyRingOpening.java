package it.sportellocertificati.safekeeping;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;

/** Reads the keys at the start, makes them for a new installation that may, and refuses those of another one. */
class KeyRingOpening {

    static final String WRAPPING = "key-encryption.json";
    static final String DIGESTS = "search-digests.json";

    private final KeyFiles files;
    private final KeyCanary canary;
    private final boolean mayMake;

    KeyRingOpening(KeyFiles files, KeyCanary canary, boolean mayMake) {
        this.files = files;
        this.canary = canary;
        this.mayMake = mayMake;
    }

    KeyRing open() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            KeyRing ring = new KeyRing(
                    keyset(WRAPPING, PredefinedAeadParameters.AES256_GCM)
                            .getPrimitive(RegistryConfiguration.get(), Aead.class),
                    keyset(DIGESTS, PredefinedPrfParameters.HMAC_SHA256_PRF)
                            .getPrimitive(RegistryConfiguration.get(), PrfSet.class));
            canary.check(ring);
            return ring;
        } catch (GeneralSecurityException unfit) {
            throw new KeysUnusable(
                    "The key files hold keys of another kind.", "Put the keys of this installation back.", unfit);
        }
    }

    private KeysetHandle keyset(String name, Parameters kind) {
        if (!files.has(name)) {
            if (canary.exists()) {
                throw new KeysUnusable(
                        "The key file " + files.path(name)
                                + " is missing, and what this database holds can be read with it alone.",
                        "Put the file back, or name the directory of the keys by sportello.safekeeping.keys.");
            }
            if (!mayMake) {
                throw new KeysUnusable(
                        "The key file " + files.path(name) + " is missing.",
                        "Put it there, name another directory by sportello.safekeeping.keys, or for a new installation"
                                + " start once with sportello.safekeeping.make-keys=true and save the files apart from the"
                                + " database.");
            }
            files.make(name, kind);
        }
        return files.read(name);
    }
}
