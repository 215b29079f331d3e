package it.sportellocertificati.report.approval;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportDocument;
import it.sportellocertificati.report.ReportJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Editions as they were approved. Each is read with its hash, so that nobody changes one behind the application's back. */
@Component
class FrozenRows {

    private final JdbcClient jdbc;

    FrozenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(EditionKey edition, ReportDocument document, String by, Instant at) {
        byte[] content = ReportJson.write(document);
        jdbc.sql("insert into report_frozen (edition, version, content, sha256, frozen_by, frozen_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(edition.value(), document.version(), content, sha256(content), by, Timestamp.from(at))
                .update();
    }

    Optional<ReportDocument> find(EditionKey edition, int version) {
        return jdbc.sql("select content, sha256 from report_frozen where edition = ? and version = ?")
                .params(edition.value(), version)
                .query((row, number) -> open(row.getBytes(1), row.getString(2)))
                .optional();
    }

    List<Integer> versions(EditionKey edition) {
        return jdbc.sql("select version from report_frozen where edition = ? order by version")
                .param(edition.value())
                .query(Integer.class)
                .list();
    }

    private static ReportDocument open(byte[] content, String sha256) {
        if (!sha256(content).equals(sha256)) {
            throw new IllegalStateException("report.frozen.altered");
        }
        return ReportJson.read(content, ReportDocument.class);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
