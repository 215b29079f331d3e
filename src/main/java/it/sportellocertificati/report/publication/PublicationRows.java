package it.sportellocertificati.report.publication;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.report.press.ReportFile;
import it.sportellocertificati.safekeeping.UniqueInsert;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code report_publication} and {@code report_publication_file}. */
@Component
class PublicationRows {

    private static final String SELECT =
            "select id, digest, edition_year, kind, version, title, approved_on, correction,"
                    + " published_at, pushed_at, push_fault from report_publication";

    private final JdbcClient jdbc;
    private final UniqueInsert unique;

    PublicationRows(JdbcClient jdbc, UniqueInsert unique) {
        this.jdbc = jdbc;
        this.unique = unique;
    }

    /** @param digest of all that was to be published */
    record Row(UUID id, String digest, PublishedVersion version) {}

    /** @return false when that version was published meanwhile */
    boolean insert(Row row, String by) {
        PublishedVersion version = row.version();
        return unique.insert(
                "insert into report_publication (id, edition_year, kind, version, title, approved_on, correction, digest,"
                        + " published_at, published_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.id(),
                version.edition().year(),
                version.edition().kind().name(),
                version.version(),
                version.title(),
                Date.valueOf(version.approvedOn()),
                version.correction(),
                row.digest(),
                Timestamp.from(version.publishedAt()),
                by);
    }

    void insert(UUID publication, ReportFile file) {
        jdbc.sql("insert into report_publication_file (publication, path, media_type, sha256, content)"
                        + " values (?, ?, ?, ?, ?)")
                .params(publication, file.path(), file.mediaType(), Sha256.of(file.content()), file.content())
                .update();
    }

    List<Row> all() {
        // CONSUNTIVO before PREVENTIVO, as in the alphabet.
        return jdbc.sql(SELECT + " order by edition_year desc, kind, version desc")
                .query((rs, index) -> row(rs))
                .list();
    }

    List<Row> versions(EditionKey edition) {
        return jdbc.sql(SELECT + " where edition_year = ? and kind = ? order by version desc")
                .params(edition.year(), edition.kind().name())
                .query((rs, index) -> row(rs))
                .list();
    }

    Optional<PublishedFile> file(UUID publication, String path) {
        return jdbc.sql("select path, media_type, sha256, content from report_publication_file"
                        + " where publication = ? and path = ?")
                .params(publication, path)
                .query((rs, index) -> file(rs))
                .optional();
    }

    List<PublishedFile> files(UUID publication) {
        return jdbc.sql("select path, media_type, sha256, content from report_publication_file"
                        + " where publication = ? order by path")
                .param(publication)
                .query((rs, index) -> file(rs))
                .list();
    }

    void pushed(UUID publication, String places, Instant at) {
        jdbc.sql("update report_publication set pushed_at = ?, pushed_to = ?, push_fault = null, push_tried_at = ?"
                        + " where id = ?")
                .params(Timestamp.from(at), places, Timestamp.from(at), publication)
                .update();
    }

    /** It may still be there from an earlier push; but nobody has seen it whole since. */
    void notPushed(UUID publication, PushFault fault, Instant at) {
        jdbc.sql("update report_publication set push_fault = ?, push_tried_at = ? where id = ?")
                .params(fault.name(), Timestamp.from(at), publication)
                .update();
    }

    private static PublishedFile file(ResultSet rs) throws SQLException {
        return new PublishedFile(rs.getString(1), rs.getString(2), rs.getString(3), rs.getBytes(4));
    }

    private static Row row(ResultSet rs) throws SQLException {
        String fault = rs.getString(11);
        return new Row(
                rs.getObject(1, UUID.class),
                rs.getString(2),
                new PublishedVersion(
                        new EditionKey(rs.getInt(3), ReportKind.valueOf(rs.getString(4))),
                        rs.getInt(5),
                        rs.getString(6),
                        rs.getDate(7).toLocalDate(),
                        rs.getString(8),
                        rs.getTimestamp(9).toInstant(),
                        instant(rs.getTimestamp(10)),
                        fault == null ? null : PushFault.valueOf(fault)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
