package it.sportellocertificati.report.edition;

import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.edition.Chapter.Declined;
import it.sportellocertificati.report.edition.Chapter.Review;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of chapters, with the reviews of their present texts. */
@Component
class ChapterRows {

    private static final String SELECT =
            "select c.*, r.organisation, r.reviewed_by, r.reviewed_at from report_chapter c"
                    + " left join report_review r on r.chapter = c.id and r.text_version = c.text_version"
                    + " where c.edition = ? and c.removed_at is null";
    private static final ResultSetExtractor<List<Chapter>> READER = ChapterRows::read;

    private final JdbcClient jdbc;

    ChapterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Chapter> of(EditionKey edition) {
        return jdbc.sql(SELECT + " order by c.position, c.anchor, r.organisation")
                .param(edition.value())
                .query(READER);
    }

    Optional<Chapter> find(ChapterKey key) {
        return jdbc
                .sql(SELECT + " and c.anchor = ? order by r.organisation")
                .params(key.edition().value(), key.anchor())
                .query(READER)
                .stream()
                .findFirst();
    }

    boolean wasRemoved(ChapterKey key) {
        return jdbc.sql(
                                "select count(*) from report_chapter where edition = ? and anchor = ? and removed_at is not null")
                        .params(key.edition().value(), key.anchor())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Takes a removed chapter in again, or makes a new row. */
    void insert(Chapter chapter) {
        ChapterKey key = chapter.key();
        Optional<UUID> removed = jdbc.sql("select id from report_chapter where edition = ? and anchor = ?")
                .params(key.edition().value(), key.anchor())
                .query(UUID.class)
                .optional();
        removed.ifPresentOrElse(id -> revive(id, chapter), () -> insertRow(chapter));
    }

    private void insertRow(Chapter chapter) {
        jdbc.sql("insert into report_chapter (id, edition, anchor, position, title, guidance, owner, writer, due_on,"
                        + " state, text_version, text_gaps) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)")
                .params(
                        chapter.id(),
                        chapter.key().edition().value(),
                        chapter.key().anchor(),
                        chapter.position(),
                        chapter.title(),
                        chapter.guidance(),
                        chapter.owner().name(),
                        chapter.writer(),
                        Date.valueOf(chapter.dueOn()),
                        chapter.state().name())
                .update();
    }

    private void revive(UUID id, Chapter chapter) {
        jdbc.sql("update report_chapter set removed_at = null, position = ? where id = ?")
                .params(chapter.position(), id)
                .update();
        plan(id, chapter.title(), chapter.guidance(), chapter.dueOn());
        assign(id, chapter.owner(), chapter.writer(), chapter.state());
    }

    void plan(UUID id, String title, String guidance, LocalDate dueOn) {
        jdbc.sql("update report_chapter set title = ?, guidance = ?, due_on = ? where id = ?")
                .params(title, guidance, Date.valueOf(dueOn), id)
                .update();
    }

    void dueOn(UUID id, LocalDate dueOn) {
        jdbc.sql("update report_chapter set due_on = ? where id = ?")
                .params(Date.valueOf(dueOn), id)
                .update();
    }

    void writer(UUID id, @Nullable String writer) {
        jdbc.sql("update report_chapter set writer = ? where id = ?")
                .params(Arrays.asList(writer, id))
                .update();
    }

    /** A new owner has declined nothing yet. */
    void assign(UUID id, Organisation owner, @Nullable String writer, ChapterState state) {
        jdbc.sql("update report_chapter set owner = ?, writer = ?, state = ?, declined_reason = null,"
                        + " declined_by = null, declined_at = null where id = ?")
                .params(owner.name(), writer, state.name(), id)
                .update();
    }

    void declined(UUID id, Declined answer) {
        jdbc.sql("update report_chapter set owner = ?, writer = null, state = ?, declined_reason = ?,"
                        + " declined_by = ?, declined_at = ? where id = ?")
                .params(
                        Organisation.PROCURA.name(),
                        ChapterState.WRITING.name(),
                        answer.reason(),
                        answer.by(),
                        Timestamp.from(answer.at()),
                        id)
                .update();
    }

    void state(UUID id, ChapterState state) {
        jdbc.sql("update report_chapter set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    void position(UUID id, int position) {
        jdbc.sql("update report_chapter set position = ? where id = ?")
                .params(position, id)
                .update();
    }

    void remove(UUID id, Timestamp at) {
        jdbc.sql("update report_chapter set removed_at = ? where id = ?")
                .params(at, id)
                .update();
    }

    void text(UUID id, int version, int gaps, ChapterState state) {
        jdbc.sql("update report_chapter set text_version = ?, text_gaps = ?, state = ? where id = ?")
                .params(version, gaps, state.name(), id)
                .update();
    }

    private static List<Chapter> read(ResultSet row) throws SQLException {
        Map<UUID, Chapter> chapters = new LinkedHashMap<>();
        while (row.next()) {
            UUID id = row.getObject("id", UUID.class);
            Chapter before = chapters.get(id);
            List<Review> reviews = before == null ? new ArrayList<>() : new ArrayList<>(before.reviews());
            String organisation = row.getString("organisation");
            if (organisation != null) {
                reviews.add(new Review(
                        Organisation.valueOf(organisation),
                        row.getString("reviewed_by"),
                        row.getTimestamp("reviewed_at").toInstant()));
            }
            chapters.put(id, ChapterReading.chapter(row, reviews));
        }
        return List.copyOf(chapters.values());
    }
}
