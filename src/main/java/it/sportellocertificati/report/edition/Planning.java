package it.sportellocertificati.report.edition;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The manager's plan: chapters, order, owners and days. All of it can be changed until the edition is laid before the Procuratore. */
@Service
@Transactional
public class Planning {

    private final EditionBook book;
    private final EditionRows editions;
    private final ChapterRows rows;
    private final PlanRules rules;
    private final EditionNews news;
    private final ReportRights rights;
    private final Clock clock;

    Planning(
            EditionBook book,
            EditionRows editions,
            ChapterRows rows,
            PlanRules rules,
            EditionNews news,
            ReportRights rights,
            Clock clock) {
        this.book = book;
        this.editions = editions;
        this.rows = rows;
        this.rules = rules;
        this.news = news;
        this.rights = rights;
        this.clock = clock;
    }

    /** Adds a chapter at the end; one that was left out before comes back with its texts. */
    public ChapterKey add(EditionKey key, ChapterPlan plan) {
        Edition edition = open(key);
        Problems problems = new Problems();
        PlanRules.Checked checked = rules.chapter(key, plan, edition.deadlines(), "", problems);
        rules.moved("dueOn", null, checked.dueOn(), problems);
        List<Chapter> present = book.chapters(key);
        if (present.stream().anyMatch(each -> each.key().equals(checked.key()))) {
            problems.add(PlanRules.text(plan.anchor()).isEmpty() ? "title" : "anchor", "report.chapter.anchor.twice");
        }
        problems.throwIfAny();
        ChapterKey chapter = checked.requiredKey();
        Organisation owner = checked.requiredOwner();
        rows.insert(new Chapter(
                UUID.randomUUID(),
                chapter,
                present.size() + 1,
                checked.title(),
                checked.guidance(),
                owner,
                checked.writer(),
                checked.dueOn(),
                first(edition, owner),
                null,
                0,
                0,
                List.of()));
        if (edition.state() == EditionState.DRAFTING) {
            news.tell(new ReportEvent.ChapterAdded(chapter));
        }
        return chapter;
    }

    /**
     * Title, guidance, owner, writer and day as given. A chapter whose owner becomes the Camera waits for its answer; its text stays.
     *
     * @throws Conflict {@code report.edition.closed} once it is laid before the Procuratore
     */
    public void change(ChapterKey key, ChapterPlan wanted) {
        Edition edition = open(key.edition());
        Chapter chapter = book.chapter(key);
        Problems problems = new Problems();
        ChapterPlan named = new ChapterPlan(
                key.anchor(), wanted.title(), wanted.owner(), wanted.writer(), wanted.dueOn(), wanted.guidance());
        PlanRules.Checked checked = rules.chapter(key.edition(), named, edition.deadlines(), "", problems);
        rules.moved("dueOn", chapter.dueOn(), checked.dueOn(), problems);
        problems.throwIfAny();
        rows.plan(chapter.id(), checked.title(), checked.guidance(), chapter.dueOn());
        assign(edition, chapter, checked.requiredOwner(), checked.writer());
        move(chapter, checked.dueOn());
        news.note("report.ChapterChanged", key.edition(), "chapter=" + key.anchor());
    }

    /** Gives a chapter to another organisation or writer, whatever state its writing is in. */
    public void reassign(ChapterKey key, Organisation owner, @Nullable String writer) {
        Edition edition = open(key.edition());
        Chapter chapter = book.chapter(key);
        Problems problems = new Problems();
        String account = rules.writer(writer, "writer", problems);
        problems.throwIfAny();
        assign(edition, chapter, owner, account);
    }

    public void dueOn(ChapterKey key, LocalDate day) {
        Edition edition = open(key.edition());
        Chapter chapter = book.chapter(key);
        Problems problems = new Problems();
        rules.due(day, edition.deadlines(), "dueOn", problems);
        rules.moved("dueOn", chapter.dueOn(), day, problems);
        problems.throwIfAny();
        move(chapter, day);
    }

    /** Leaves a chapter out of the edition; its texts are kept. */
    public void remove(ChapterKey key) {
        Edition edition = open(key.edition());
        rows.remove(book.chapter(key).id(), Timestamp.from(clock.instant()));
        if (edition.state() == EditionState.DRAFTING) {
            news.tell(new ReportEvent.ChapterRemoved(key));
        }
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
    public void deadlines(EditionKey key, EditionDeadlines days) {
        rights.requireManager();
        Edition edition = book.lockToMove(key, days);
        Problems problems = new Problems();
        rules.moved(edition.deadlines(), days, problems);
        List<Chapter> chapters = book.chapters(key);
        LocalDate former = edition.deadlines().writeBy();
        chapters.stream()
                .filter(chapter -> !chapter.dueOn().equals(former))
                .forEach(chapter -> rules.due(
                        chapter.dueOn(), days, "chapters." + chapter.key().anchor() + ".dueOn", problems));
        problems.throwIfAny();
        editions.deadlines(key, days);
        chapters.stream()
                .filter(chapter -> chapter.dueOn().equals(former))
                .forEach(chapter -> move(chapter, days.writeBy()));
        news.tell(new ReportEvent.EditionDeadlinesChanged(key, days));
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
        chapters.forEach(chapter -> rows.state(chapter.id(), started(chapter.owner())));
        news.tell(new ReportEvent.EditionPlanned(
                key, chapters.stream().map(Chapter::key).toList()));
    }

    private Edition open(EditionKey key) {
        rights.requireManager();
        return book.lockOpen(key);
    }

    private void assign(Edition edition, Chapter chapter, Organisation owner, @Nullable String writer) {
        if (owner == chapter.owner() && Objects.equals(writer, chapter.writer())) {
            return;
        }
        if (owner == chapter.owner()) {
            rows.writer(chapter.id(), writer);
        } else {
            rows.assign(chapter.id(), owner, writer, first(edition, owner));
        }
        news.tell(new ReportEvent.ChapterReassigned(chapter.key(), owner));
    }

    private void move(Chapter chapter, LocalDate day) {
        if (!day.equals(chapter.dueOn())) {
            rows.dueOn(chapter.id(), day);
            news.tell(new ReportEvent.DeadlineChanged(chapter.key(), day));
        }
    }

    private static ChapterState first(Edition edition, Organisation owner) {
        return edition.state() == EditionState.PLANNING ? ChapterState.PLANNED : started(owner);
    }

    private static ChapterState started(Organisation owner) {
        return owner == Organisation.CAMERA ? ChapterState.OFFERED : ChapterState.WRITING;
    }
}
