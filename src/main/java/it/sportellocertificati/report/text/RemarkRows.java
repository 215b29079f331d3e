package it.sportellocertificati.report.text;

import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.EditionBook;
import it.sportellocertificati.safekeeping.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of remarks; words and quote are sealed together, with a character between them that no text has. */
@Component
class RemarkRows {

    private static final String BETWEEN = "\u0000";
    private static final String SELECT = "select * from report_remark where chapter = ?";

    private final JdbcClient jdbc;
    private final Vault vault;

    RemarkRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Chapter chapter, Remark remark) {
        String quote = remark.quote();
        String content = remark.words() + (quote == null ? "" : BETWEEN + quote);
        jdbc.sql("insert into report_remark (id, chapter, kind, content, text_version, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        remark.id(),
                        chapter.id(),
                        remark.kind().name(),
                        vault.sealText(dossier(chapter), place(remark.id()), content),
                        remark.textVersion(),
                        remark.by(),
                        Timestamp.from(remark.at()))
                .update();
    }

    List<Remark> of(Chapter chapter) {
        return jdbc.sql(SELECT + " order by made_at, id")
                .param(chapter.id())
                .query((row, number) -> read(chapter, row))
                .list();
    }

    Optional<Remark> find(Chapter chapter, UUID id) {
        return jdbc.sql(SELECT + " and id = ?")
                .params(chapter.id(), id)
                .query((row, number) -> read(chapter, row))
                .optional();
    }

    void resolved(UUID id, String by, Instant at) {
        jdbc.sql("update report_remark set resolved_by = ?, resolved_at = ? where id = ? and resolved_at is null")
                .params(by, Timestamp.from(at), id)
                .update();
    }

    private Remark read(Chapter chapter, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String[] content = vault.openText(dossier(chapter), place(id), row.getBytes("content"))
                .split(BETWEEN, 2);
        Timestamp resolved = row.getTimestamp("resolved_at");
        return new Remark(
                id,
                RemarkKind.valueOf(row.getString("kind")),
                content[0],
                content.length == 2 ? content[1] : null,
                row.getInt("text_version"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("resolved_by"),
                resolved == null ? null : resolved.toInstant());
    }

    private static String dossier(Chapter chapter) {
        return EditionBook.dossier(chapter.key().edition());
    }

    private static String place(UUID id) {
        return "report_remark.content/" + id;
    }
}
