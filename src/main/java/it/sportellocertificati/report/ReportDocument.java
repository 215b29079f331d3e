package it.sportellocertificati.report;

import it.sportellocertificati.common.InvalidValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole edition, finished and frozen: all that page, PDF and CSV files are made from.
 *
 * @param version 1 at first; each correction is one more
 * @param correction why this version takes the place of the one before; none at first
 * @param approvedBy who approved it, with the office: it stands on the title page
 * @param figures by name; each that a chapter names is here
 */
public record ReportDocument(
        ReportKind kind,
        int year,
        int version,
        String title,
        String publisher,
        LocalDate approvedOn,
        String approvedBy,
        @Nullable String correction,
        List<DocumentChapter> chapters,
        List<DocumentGoal> goals,
        Map<String, DocumentFigure> figures) {

    public ReportDocument {
        if (year < 2000 || year > 2100) {
            throw new InvalidValue("report.year");
        }
        chapters = List.copyOf(chapters);
        goals = List.copyOf(goals);
        figures = Map.copyOf(figures);
    }
}
