package it.sportellocertificati.report.approval;

import it.sportellocertificati.common.Problems;
import it.sportellocertificati.report.DocumentChapter;
import it.sportellocertificati.report.DocumentFigure;
import it.sportellocertificati.report.DocumentGoal;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportDocument;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.EditionBook;
import it.sportellocertificati.report.figures.ReportFigures;
import it.sportellocertificati.report.text.Remarks;
import it.sportellocertificati.statistics.Cell;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an edition needs before the Procuratore is asked; all that lacks is told at once. */
@Component
class SubmissionRules {

    private final EditionBook book;
    private final Remarks remarks;
    private final ReportFigures figures;

    SubmissionRules(EditionBook book, Remarks remarks, ReportFigures figures) {
        this.book = book;
        this.remarks = remarks;
        this.figures = figures;
    }

    void check(EditionKey edition, ReportDocument document) {
        lacking(edition, document).throwIfAny();
    }

    Problems lacking(EditionKey edition, ReportDocument document) {
        Problems problems = new Problems();
        if (edition.kind() == ReportKind.CONSUNTIVO && document.approvedOn().getYear() <= edition.year()) {
            problems.add(
                    "year",
                    "report.submit.yearOpen",
                    String.valueOf(edition.year()),
                    String.valueOf(edition.year() + 1));
        }
        List<Chapter> chapters = book.chapters(edition);
        if (chapters.isEmpty()) {
            problems.add("chapters", "report.plan.empty");
        }
        chapters.forEach(chapter -> chapter(chapter, problems));
        document.chapters().forEach(chapter -> figures(chapter, document.figures(), problems));
        counted(edition, document, problems);
        goals(edition, document.goals(), problems);
        return problems;
    }

    private void chapter(Chapter chapter, Problems problems) {
        String field = "chapters." + chapter.key().anchor();
        if (chapter.state() != ChapterState.REVIEWED) {
            problems.add(field, "report.submit.notReviewed", chapter.title());
        }
        if (remarks.areOwed(chapter)) {
            problems.add(field, "report.submit.remarks", chapter.title());
        }
    }

    private static void figures(DocumentChapter chapter, Map<String, DocumentFigure> all, Problems problems) {
        for (String name : Composition.named(chapter.html())) {
            DocumentFigure figure = all.get(name);
            if (figure == null) {
                problems.add("chapters." + chapter.anchor(), "report.submit.figure", chapter.title(), name);
            } else if (figure.table().lines().stream()
                    .flatMap(line -> line.cells().stream())
                    .allMatch(Cell.NONE::equals)) {
                problems.add("chapters." + chapter.anchor(), "report.submit.figure.empty", chapter.title(), name);
            }
        }
    }

    /** A preventivo counts nothing itself: it shows of the service what a consuntivo tells already (ADR 12). */
    private void counted(EditionKey edition, ReportDocument document, Problems problems) {
        figures.awaitedConsuntivo(edition)
                .ifPresent(year -> document.chapters()
                        .forEach(chapter -> Composition.named(chapter.html()).stream()
                                .filter(ReportFigures::isOfTheService)
                                .forEach(name -> problems.add(
                                        "chapters." + chapter.anchor(),
                                        "report.submit.figure.notCounted",
                                        chapter.title(),
                                        name,
                                        String.valueOf(year)))));
    }

    private static void goals(EditionKey edition, List<DocumentGoal> goals, Problems problems) {
        if (edition.kind() == ReportKind.PREVENTIVO && goals.isEmpty()) {
            problems.add("goals", "report.submit.noGoals");
        }
        for (int i = 0; i < goals.size(); i++) {
            DocumentGoal goal = goals.get(i);
            if (edition.kind() == ReportKind.CONSUNTIVO && goal.actual() == null && goal.note() == null) {
                problems.add("goals[" + i + "].actual", "report.submit.goal", goal.action());
            }
        }
    }
}
