package it.sportellocertificati.safekeeping;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A value sealed with an installation's first keys: a start with the keys of another installation is noticed before
 * anything is sealed.
 */
class KeyCanary {

    private static final String TEXT = "sportello-certificati";
    private static final byte[] PLACE = AssociatedData.of("key_canary");
    private static final String REMEDY = "Start with the directory of keys that was saved together with this database"
            + " (sportello.data, sportello.safekeeping.keys).";

    private final JdbcClient jdbc;
    private final UniqueInsert rows;

    KeyCanary(JdbcClient jdbc, UniqueInsert rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Whether this database has ever been used with keys. */
    boolean exists() {
        return row().isPresent();
    }

    void check(KeyRing ring) {
        Row row = row().orElseGet(() -> release(ring));
        if (!opens(row.sealed(), ring.wrapping())) {
            throw new KeysUnusable("The key that wraps the dossiers' keys is not the one of this database.", REMEDY);
        }
        if (!row.digest().equals(digest(ring))) {
            throw new KeysUnusable("The key of the digests for search is not the one of this database.", REMEDY);
        }
    }

    private Row release(KeyRing ring) {
        if (jdbc.sql("select count(*) from dossier_key").query(Long.class).single() > 0) {
            throw new KeysUnusable(
                    "The database holds dossiers' keys but not the value that the keys are checked by (key_canary).",
                    "Restore the database as a whole.");
        }
        try {
            byte[] sealed = ring.wrapping().encrypt(AssociatedData.of(TEXT), PLACE);
            rows.insert("insert into key_canary (id, sealed, digest) values (?, ?, ?)", 1, sealed, digest(ring));
        } catch (GeneralSecurityException refused) {
            throw new SafekeepingFailure("safekeeping.notSealed", refused);
        }
        return row().orElseThrow(() -> new SafekeepingFailure("safekeeping.canaryLost"));
    }

    private Optional<Row> row() {
        return jdbc.sql("select sealed, digest from key_canary where id = 1")
                .query(Row::of)
                .optional();
    }

    private static boolean opens(byte[] sealed, Aead wrapping) {
        try {
            wrapping.decrypt(sealed, PLACE);
            return true;
        } catch (GeneralSecurityException other) {
            return false;
        }
    }

    private static String digest(KeyRing ring) {
        return new SearchDigests(ring.digests()).digest("key_canary", TEXT);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(byte[] sealed, String digest) {
        static Row of(ResultSet rs, int index) throws SQLException {
            return new Row(rs.getBytes(1), rs.getString(2));
        }
    }
}
