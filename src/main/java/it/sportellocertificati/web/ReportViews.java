package it.sportellocertificati.web;

import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.EditionDeadlines;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.edition.ReportRights;
import it.sportellocertificati.report.text.ChapterText;
import it.sportellocertificati.report.text.SavedText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Editions and texts as the interface answers them. */
@Component
class ReportViews {

    private final Editions editions;
    private final ReportRights rights;
    private final ProblemWriter writer;
    private final Clock clock;

    ReportViews(Editions editions, ReportRights rights, ProblemWriter writer, Clock clock) {
        this.editions = editions;
        this.rights = rights;
        this.writer = writer;
        this.clock = clock;
    }

    /** @param chapters none in a list of editions */
    record EditionView(
            String key,
            String kind,
            int year,
            String title,
            String state,
            int version,
            EditionDeadlines deadlines,
            Edition.@Nullable Help help,
            @Nullable String carriedFrom,
            @Nullable String correction,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable List<ChapterView> chapters) {}

    /**
     * @param late whether the day has passed and the writers are not done
     * @param writable whether the caller may save a text now
     */
    record ChapterView(
            String anchor,
            int position,
            String title,
            String guidance,
            String owner,
            @Nullable String writer,
            LocalDate dueOn,
            String state,
            Chapter.@Nullable Declined declined,
            int textVersion,
            int gaps,
            List<Chapter.Review> reviews,
            boolean late,
            boolean writable) {}

    /** @param version 0 while there is no text; then {@code by} and {@code at} are absent */
    record TextView(
            int version,
            String html,
            @Nullable String sha256,
            @Nullable String by,
            @Nullable Instant at) {

        static final TextView NONE = new TextView(0, "", null, null, null);

        static TextView of(ChapterText text) {
            return new TextView(text.number(), text.html(), text.sha256(), text.by(), text.at());
        }
    }

    /** @param notes what was taken out, @param gaps what is still lacking before the chapter can be handed on; in words */
    record SavedView(
            int version, String html, String sha256, String by, Instant at, List<String> notes, List<String> gaps) {}

    EditionView edition(Edition edition) {
        return view(edition, null);
    }

    EditionView whole(Edition edition) {
        return view(
                edition,
                editions.chapters(edition.key()).stream().map(this::chapter).toList());
    }

    ChapterView chapter(Chapter chapter) {
        return new ChapterView(
                chapter.key().anchor(),
                chapter.position(),
                chapter.title(),
                chapter.guidance(),
                chapter.owner().name(),
                chapter.writer(),
                chapter.dueOn(),
                chapter.state().name(),
                chapter.declined(),
                chapter.textVersion(),
                chapter.gaps(),
                chapter.reviews(),
                chapter.lateOn(LocalDate.now(clock.withZone(RomeTime.ZONE))),
                rights.mayWrite(chapter));
    }

    SavedView saved(SavedText saved) {
        ChapterText text = saved.text();
        return new SavedView(
                text.number(),
                text.html(),
                text.sha256(),
                text.by(),
                text.at(),
                words(saved.notes()),
                words(saved.gaps()));
    }

    private List<String> words(List<String> codes) {
        return new LinkedHashSet<>(codes)
                .stream().map(code -> writer.text(code, List.of())).toList();
    }

    private static EditionView view(Edition edition, @Nullable List<ChapterView> chapters) {
        return new EditionView(
                edition.key().value(),
                edition.key().kind().name(),
                edition.key().year(),
                edition.title(),
                edition.state().name(),
                edition.version(),
                edition.deadlines(),
                edition.help(),
                edition.carriedFrom() == null ? null : edition.carriedFrom().value(),
                edition.correction(),
                edition.approvedBy(),
                edition.approvedAt(),
                chapters);
    }
}
