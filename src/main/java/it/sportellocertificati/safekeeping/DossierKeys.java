package it.sportellocertificati.safekeeping;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One key per dossier, kept in the database wrapped by the key that is not there. */
class DossierKeys {

    private static final String MAKE = "insert into dossier_key (dossier, wrapped_key, created_at) values (?, ?, ?)";
    private static final String DESTROY =
            "update dossier_key set wrapped_key = null, destroyed_at = ? where dossier = ?";
    private static final String READ = "select wrapped_key from dossier_key where dossier = ?";

    private final KeyRing ring;
    private final RecentKeys recent;
    private final UniqueInsert rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    DossierKeys(KeyRing ring, RecentKeys recent, UniqueInsert rows, JdbcClient jdbc, Clock clock) {
        this.ring = ring;
        this.recent = recent;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Tries to make the key before it looks for one: whoever seals for an unknown dossier has mostly just opened it.
     */
    Aead toSeal(String dossier) throws GeneralSecurityException {
        Aead known = recent.find(dossier);
        if (known != null) {
            return known;
        }
        Aead made = make(dossier);
        return made == null ? read(dossier) : made;
    }

    Aead toOpen(String dossier) throws GeneralSecurityException {
        Aead known = recent.find(dossier);
        return known == null ? read(dossier) : known;
    }

    void destroy(String dossier) {
        jdbc.sql(DESTROY).params(Timestamp.from(clock.instant()), dossier).update();
        recent.forget(dossier);
    }

    private @Nullable Aead make(String dossier) throws GeneralSecurityException {
        KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, ring.wrapping(), wrapping(dossier));
        if (!rows.insert(MAKE, dossier, wrapped, Timestamp.from(clock.instant()))) {
            return null;
        }
        Aead key = fresh.getPrimitive(RegistryConfiguration.get(), Aead.class);
        recent.made(dossier, key);
        return key;
    }

    private Aead read(String dossier) throws GeneralSecurityException {
        Optional<Optional<byte[]>> row = jdbc.sql(READ)
                .param(dossier)
                .query((rs, index) -> Optional.ofNullable(rs.getBytes(1)))
                .optional();
        byte[] wrapped = row.orElseThrow(() -> new SafekeepingFailure("safekeeping.keyMissing"))
                .orElseThrow(() -> new SafekeepingFailure("safekeeping.keyDestroyed"));
        Aead key = TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, ring.wrapping(), wrapping(dossier))
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        recent.read(dossier, key);
        return key;
    }

    /** A wrapped key that is copied to another dossier's row does not unwrap. */
    private static byte[] wrapping(String dossier) {
        return AssociatedData.of("dossier_key", dossier);
    }
}
