package it.sportellocertificati.document;

import it.sportellocertificati.safekeeping.UniqueInsert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code document}. A document that is current holds its place by unique keys, which it gives up when another
 * follows it.
 */
@Component
class DocumentRows {

    private final JdbcClient jdbc;
    private final UniqueInsert unique;

    DocumentRows(JdbcClient jdbc, UniqueInsert unique) {
        this.jdbc = jdbc;
        this.unique = unique;
    }

    /** The current document in a place, and the current one with the same content, wherever it is. */
    List<Standing> standing(String place, String digest) {
        return jdbc.sql("select dossier, current_digest from document where current_of = ? or current_digest = ?")
                .params(place, digest)
                .query((rs, index) -> new Standing(rs.getString(1), rs.getString(2)))
                .list();
    }

    void supersede(String place, Instant at) {
        jdbc.sql("update document set superseded_at = ?, current_of = null, current_digest = null where current_of = ?")
                .params(Timestamp.from(at), place)
                .update();
    }

    /** @return false when the place, or the content, was taken meanwhile */
    boolean insert(Row row, String place, String digest, String storedBy) {
        return unique.insert(
                "insert into document (id, dossier, kind, media_type, byte_size, facts, content, current_of,"
                        + " current_digest, stored_at, stored_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.id(),
                row.dossier(),
                row.kind(),
                row.mediaType(),
                row.size(),
                row.facts(),
                row.content(),
                place,
                digest,
                Timestamp.from(row.storedAt()),
                storedBy);
    }

    /** Without its content. */
    Optional<Row> current(String place) {
        return jdbc.sql("select id, dossier, kind, media_type, byte_size, facts, stored_at from document"
                        + " where current_of = ?")
                .param(place)
                .query((rs, index) -> row(rs))
                .optional();
    }

    Optional<Content> content(UUID id) {
        return jdbc.sql("select dossier, kind, content from document where id = ?")
                .param(id)
                .query((rs, index) -> new Content(rs.getString(1), rs.getString(2), rs.getBytes(3)))
                .optional();
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                rs.getObject(1, UUID.class),
                rs.getString(2),
                rs.getString(3),
                rs.getString(4),
                rs.getLong(5),
                rs.getBytes(6),
                new byte[0],
                rs.getTimestamp(7).toInstant());
    }

    record Standing(String dossier, String digest) {}

    /** Facts and content are sealed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(
            UUID id,
            String dossier,
            String kind,
            String mediaType,
            long size,
            byte[] facts,
            byte[] content,
            Instant storedAt) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Content(String dossier, String kind, byte[] sealed) {}
}
