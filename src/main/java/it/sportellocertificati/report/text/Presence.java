package it.sportellocertificati.report.text;

import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.EditionBook;
import it.sportellocertificati.report.edition.ReportRights;
import it.sportellocertificati.safekeeping.UniqueInsert;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has a chapter open for writing just now. A sign of life counts for a minute. */
@Service
@Transactional
public class Presence {

    private static final Duration ALIVE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final UniqueInsert inserts;
    private final EditionBook book;
    private final ReportRights rights;
    private final Clock clock;

    Presence(JdbcClient jdbc, UniqueInsert inserts, EditionBook book, ReportRights rights, Clock clock) {
        this.jdbc = jdbc;
        this.inserts = inserts;
        this.book = book;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param since when the person opened the chapter */
    public record Writer(String user, Instant since, Instant lastSeen) {}

    /** The acting person is writing. @return the others who are */
    public List<Writer> here(ChapterKey key) {
        rights.requireMember();
        Chapter chapter = book.chapter(key);
        Instant now = clock.instant();
        // Somebody who comes back after a pause has opened the chapter anew.
        jdbc.sql("delete from report_presence where chapter = ? and last_seen < ?")
                .params(chapter.id(), Timestamp.from(now.minus(ALIVE)))
                .update();
        int known = jdbc.sql("update report_presence set last_seen = ? where chapter = ? and writer = ?")
                .params(Timestamp.from(now), chapter.id(), rights.user())
                .update();
        if (known == 0) {
            inserts.insert(
                    "insert into report_presence (chapter, writer, since, last_seen) values (?, ?, ?, ?)",
                    chapter.id(),
                    rights.user(),
                    Timestamp.from(now),
                    Timestamp.from(now));
        }
        return jdbc.sql("select writer, since, last_seen from report_presence where chapter = ? and writer <> ?"
                        + " and last_seen >= ? order by since, writer")
                .params(chapter.id(), rights.user(), Timestamp.from(now.minus(ALIVE)))
                .query((row, number) -> new Writer(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /** The acting person has closed the chapter. */
    public void gone(ChapterKey key) {
        rights.requireMember();
        jdbc.sql("delete from report_presence where chapter = ? and writer = ?")
                .params(book.chapter(key).id(), rights.user())
                .update();
    }
}
