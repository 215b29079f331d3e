package it.sportellocertificati.report.approval;

import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.report.DocumentChapter;
import it.sportellocertificati.report.DocumentFigure;
import it.sportellocertificati.report.ReportDocument;
import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.EditionBook;
import it.sportellocertificati.report.edition.Organisation;
import it.sportellocertificati.report.figures.Goal;
import it.sportellocertificati.report.figures.Goals;
import it.sportellocertificati.report.figures.ReportFigure;
import it.sportellocertificati.report.figures.ReportFigures;
import it.sportellocertificati.report.text.ChapterText;
import it.sportellocertificati.report.text.ChapterTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Puts chapters, figures and goals of an edition together as they are now. */
@Component
@EnableConfigurationProperties(ReportProperties.class)
class Composition {

    private final EditionBook book;
    private final ChapterTexts texts;
    private final ReportFigures figures;
    private final Goals goals;
    private final ReportProperties names;

    Composition(EditionBook book, ChapterTexts texts, ReportFigures figures, Goals goals, ReportProperties names) {
        this.book = book;
        this.texts = texts;
        this.figures = figures;
        this.goals = goals;
        this.names = names;
    }

    /** Figures that no chapter names are left out; a name without a figure too, which {@link SubmissionRules} have refused before. */
    ReportDocument of(Edition edition, Instant at) {
        return of(edition, at, figures.of(edition.key()));
    }

    /** The same, and its figures are kept for the corrections to come. */
    ReportDocument frozen(Edition edition, Instant at) {
        List<ReportFigure> counted = figures.of(edition.key());
        figures.freeze(edition.key(), edition.version(), counted);
        return of(edition, at, counted);
    }

    // Counting reads every booking of the year: goals are measured by the same tables.
    private ReportDocument of(Edition edition, Instant at, List<ReportFigure> counted) {
        List<DocumentChapter> chapters = new ArrayList<>();
        for (Chapter chapter : book.chapters(edition.key())) {
            chapters.add(new DocumentChapter(
                    chapter.key().anchor(), chapter.title(), writer(chapter.owner()), html(chapter)));
        }
        Set<String> named = named(chapters);
        Map<String, DocumentFigure> all = ReportFigures.byName(counted);
        return new ReportDocument(
                edition.key().kind(),
                edition.key().year(),
                edition.version(),
                edition.title(),
                names.publisher(),
                at.atZone(RomeTime.ZONE).toLocalDate(),
                names.approver(),
                edition.correction(),
                chapters,
                goals.of(edition.key(), counted).stream().map(Goal::goal).toList(),
                named.stream().filter(all::containsKey).collect(Collectors.toMap(name -> name, all::get)));
    }

    static Set<String> named(List<DocumentChapter> chapters) {
        Set<String> named = new LinkedHashSet<>();
        chapters.forEach(chapter -> named.addAll(named(chapter.html())));
        return named;
    }

    static List<String> named(String html) {
        return Jsoup.parseBodyFragment(html).select("figure[data-figure]").eachAttr("data-figure");
    }

    private String html(Chapter chapter) {
        return texts.present(chapter.key()).map(ChapterText::html).orElse("");
    }

    private String writer(Organisation owner) {
        return owner == Organisation.CAMERA ? names.camera() : names.procura();
    }
}
