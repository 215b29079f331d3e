package it.sportellocertificati.report.edition;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.safekeeping.UniqueInsert;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of editions. */
@Component
class EditionRows {

    private static final String SELECT = "select * from report_edition";

    private final JdbcClient jdbc;
    private final UniqueInsert rows;

    EditionRows(JdbcClient jdbc, UniqueInsert rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @return false when the year has an edition of the kind */
    boolean insert(Edition edition, String by, Instant at) {
        EditionDeadlines days = edition.deadlines();
        EditionKey from = edition.carriedFrom();
        return rows.insert(
                "insert into report_edition (edition, kind, report_year, title, state, version, answer_by, write_by,"
                        + " review_by, approve_by, carried_from, opened_by, opened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                edition.key().value(),
                edition.key().kind().name(),
                edition.key().year(),
                edition.title(),
                edition.state().name(),
                edition.version(),
                Date.valueOf(days.answerBy()),
                Date.valueOf(days.writeBy()),
                Date.valueOf(days.reviewBy()),
                Date.valueOf(days.approveBy()),
                from == null ? null : from.value(),
                by,
                Timestamp.from(at));
    }

    Optional<Edition> find(EditionKey key) {
        return jdbc.sql(SELECT + " where edition = ?")
                .param(key.value())
                .query(EditionRows::read)
                .optional();
    }

    /** Others who want to change the edition wait until the transaction ends. */
    Optional<Edition> lock(EditionKey key) {
        return jdbc.sql(SELECT + " where edition = ? for update")
                .param(key.value())
                .query(EditionRows::read)
                .optional();
    }

    List<Edition> all() {
        return jdbc.sql(SELECT + " order by report_year desc, kind")
                .query(EditionRows::read)
                .list();
    }

    Optional<Edition> before(EditionKey key) {
        return jdbc.sql(SELECT
                        + " where kind = ? and report_year < ? order by report_year desc fetch first 1 rows only")
                .params(key.kind().name(), key.year())
                .query(EditionRows::read)
                .optional();
    }

    void deadlines(EditionKey key, EditionDeadlines days) {
        jdbc.sql(
                        "update report_edition set answer_by = ?, write_by = ?, review_by = ?, approve_by = ? where edition = ?")
                .params(
                        Date.valueOf(days.answerBy()),
                        Date.valueOf(days.writeBy()),
                        Date.valueOf(days.reviewBy()),
                        Date.valueOf(days.approveBy()),
                        key.value())
                .update();
    }

    void help(EditionKey key, Edition.Help help) {
        jdbc.sql("update report_edition set help_manner = ?, help_by = ?, help_at = ? where edition = ?")
                .params(help.manner(), help.by(), Timestamp.from(help.at()), key.value())
                .update();
    }

    void state(EditionKey key, EditionState state) {
        jdbc.sql("update report_edition set state = ? where edition = ?")
                .params(state.name(), key.value())
                .update();
    }

    void approved(EditionKey key, String by, Instant at) {
        jdbc.sql("update report_edition set state = ?, approved_by = ?, approved_at = ? where edition = ?")
                .params(EditionState.APPROVED.name(), by, Timestamp.from(at), key.value())
                .update();
    }

    void nextVersion(EditionKey key, int version, String correction, boolean recounts) {
        jdbc.sql("update report_edition set state = ?, version = ?, correction = ?, recounts = ?, approved_by = null,"
                        + " approved_at = null where edition = ?")
                .params(EditionState.DRAFTING.name(), version, correction, recounts, key.value())
                .update();
    }

    private static Edition read(ResultSet row, int number) throws SQLException {
        String manner = row.getString("help_manner");
        String from = row.getString("carried_from");
        return new Edition(
                new EditionKey(row.getInt("report_year"), ReportKind.valueOf(row.getString("kind"))),
                row.getString("title"),
                EditionState.valueOf(row.getString("state")),
                row.getInt("version"),
                new EditionDeadlines(
                        day(row, "answer_by"), day(row, "write_by"), day(row, "review_by"), day(row, "approve_by")),
                manner == null
                        ? null
                        : new Edition.Help(
                                manner,
                                row.getString("help_by"),
                                row.getTimestamp("help_at").toInstant()),
                from == null ? null : EditionKey.parse(from),
                row.getString("correction"),
                row.getBoolean("recounts"),
                row.getString("approved_by"),
                moment(row.getTimestamp("approved_at")));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getDate(column).toLocalDate();
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
