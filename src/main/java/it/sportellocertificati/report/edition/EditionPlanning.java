package it.sportellocertificati.report.edition;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.EditionKey;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The manager's plan as a whole: the order of its chapters, its days, and its end. */
@Service
@Transactional
public class EditionPlanning {

    private final EditionBook book;
    private final EditionRows editions;
    private final ChapterRows rows;
    private final ChapterDays days;
    private final PlanRules rules;
    private final EditionNews news;
    private final ReportRights rights;

    EditionPlanning(
            EditionBook book,
            EditionRows editions,
            ChapterRows rows,
            ChapterDays days,
            PlanRules rules,
            EditionNews news,
            ReportRights rights) {
        this.book = book;
        this.editions = editions;
        this.rows = rows;
        this.days = days;
        this.rules = rules;
        this.news = news;
        this.rights = rights;
    }

    /** @param anchors all of the edition's, each once */
    public void order(EditionKey key, List<String> anchors) {
        open(key);
        List<Chapter> present = book.chapters(key);
        List<String> known =
                present.stream().map(chapter -> chapter.key().anchor()).toList();
        if (anchors.size() != known.size() || !new HashSet<>(anchors).equals(new HashSet<>(known))) {
            throw Rejected.of("anchors", "report.plan.order");
        }
        present.forEach(chapter ->
                rows.position(chapter.id(), anchors.indexOf(chapter.key().anchor()) + 1));
    }

    /** The days of the edition; chapters that had the former day for writing follow it. While the Procuratore reads, that day alone moves. */
    public void deadlines(EditionKey key, EditionDeadlines wanted) {
        rights.requireManager();
        Edition edition = book.lockToMove(key, wanted);
        Problems problems = new Problems();
        rules.moved(edition.deadlines(), wanted, problems);
        List<Chapter> chapters = book.chapters(key);
        LocalDate former = edition.deadlines().writeBy();
        chapters.stream()
                .filter(chapter -> !chapter.dueOn().equals(former))
                .forEach(chapter -> rules.due(
                        chapter.dueOn(), wanted, "chapters." + chapter.key().anchor() + ".dueOn", problems));
        problems.throwIfAny();
        editions.deadlines(key, wanted);
        chapters.stream()
                .filter(chapter -> chapter.dueOn().equals(former))
                .forEach(chapter -> days.move(chapter, wanted.writeBy()));
        news.tell(new ReportEvent.EditionDeadlinesChanged(key, wanted));
    }

    /**
     * The plan is done: the Camera's chapters are offered to it, the Procura's can be written.
     *
     * @throws Conflict {@code report.plan.done}, or {@code report.plan.empty} without chapters
     */
    public void finish(EditionKey key) {
        Edition edition = open(key);
        if (edition.state() != EditionState.PLANNING) {
            throw new Conflict("report.plan.done", key.value());
        }
        List<Chapter> chapters = book.chapters(key);
        if (chapters.isEmpty()) {
            throw new Conflict("report.plan.empty", key.value());
        }
        editions.state(key, EditionState.DRAFTING);
        chapters.forEach(chapter -> rows.state(chapter.id(), ChapterState.startedBy(chapter.owner())));
        news.tell(new ReportEvent.EditionPlanned(
                key, chapters.stream().map(Chapter::key).toList()));
    }

    private Edition open(EditionKey key) {
        rights.requireManager();
        return book.lockOpen(key);
    }
}
