package it.sportellocertificati.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every edition of the file that was ever in use, so that an old delivery can be explained by the data of its day. */
@Component
class AgreementEditions {

    private final JdbcClient jdbc;
    private final Clock clock;

    AgreementEditions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the text unless an equal one is kept already, also where several nodes start at the same moment. */
    void keep(String text) {
        String hash = sha256(text);
        int kept = jdbc.sql("select count(*) from agreement_edition where sha256 = ?")
                .param(hash)
                .query(Integer.class)
                .single();
        if (kept == 0) {
            insert(hash, text);
        }
    }

    private void insert(String hash, String text) {
        try {
            jdbc.sql("insert into agreement_edition (sha256, text, imported_at) values (?, ?, ?)")
                    .params(hash, text, Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            // Another node was faster with the same edition: what was wanted is there.
            return;
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
