package it.sportellocertificati.report.text;

import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.EditionBook;
import it.sportellocertificati.safekeeping.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of texts, each sealed under its edition's key and bound to its chapter and version. */
@Component
class TextRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    TextRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Chapter chapter, ChapterText text, int words) {
        jdbc.sql("insert into report_text (chapter, version, html, sha256, words, saved_by, saved_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        chapter.id(),
                        text.number(),
                        vault.sealText(dossier(chapter.key()), place(chapter.id(), text.number()), text.html()),
                        text.sha256(),
                        words,
                        text.by(),
                        Timestamp.from(text.at()))
                .update();
    }

    Optional<ChapterText> find(Chapter chapter, int version) {
        return jdbc.sql("select version, html, sha256, saved_by, saved_at from report_text"
                        + " where chapter = ? and version = ?")
                .params(chapter.id(), version)
                .query((row, number) -> text(chapter, row))
                .optional();
    }

    List<TextVersion> versions(Chapter chapter) {
        return jdbc.sql("select version, sha256, saved_by, saved_at, words from report_text where chapter = ?"
                        + " order by version")
                .param(chapter.id())
                .query((row, number) -> new TextVersion(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getInt(5)))
                .list();
    }

    private ChapterText text(Chapter chapter, ResultSet row) throws SQLException {
        int version = row.getInt(1);
        return new ChapterText(
                version,
                vault.openText(dossier(chapter.key()), place(chapter.id(), version), row.getBytes(2)),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant());
    }

    private static String dossier(ChapterKey key) {
        return EditionBook.dossier(key.edition());
    }

    private static String place(UUID chapter, int version) {
        return "report_text.html/" + chapter + "/" + version;
    }
}
