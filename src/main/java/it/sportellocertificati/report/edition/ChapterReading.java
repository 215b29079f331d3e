package it.sportellocertificati.report.edition;

import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From a row to a chapter. */
final class ChapterReading {

    private ChapterReading() {}

    static Chapter chapter(ResultSet row, List<Chapter.Review> reviews) throws SQLException {
        return new Chapter(
                row.getObject("id", UUID.class),
                new ChapterKey(EditionKey.parse(row.getString("edition")), row.getString("anchor")),
                row.getInt("position"),
                row.getString("title"),
                row.getString("guidance"),
                Organisation.valueOf(row.getString("owner")),
                row.getString("writer"),
                row.getDate("due_on").toLocalDate(),
                ChapterState.valueOf(row.getString("state")),
                declined(row),
                row.getInt("text_version"),
                row.getInt("text_gaps"),
                reviews);
    }

    private static Chapter.@Nullable Declined declined(ResultSet row) throws SQLException {
        String reason = row.getString("declined_reason");
        return reason == null
                ? null
                : new Chapter.Declined(
                        reason,
                        row.getString("declined_by"),
                        row.getTimestamp("declined_at").toInstant());
    }
}
