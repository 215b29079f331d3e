package it.sportellocertificati.report.edition;

import it.sportellocertificati.common.Problems;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chapters of the manager's plan, with owners and days. They can be changed until the edition is laid before the Procuratore. */
@Service
@Transactional
public class ChapterPlanning {

    private final EditionBook book;
    private final ChapterRows rows;
    private final ChapterDays days;
    private final PlanRules rules;
    private final EditionNews news;
    private final ReportRights rights;
    private final Clock clock;

    ChapterPlanning(
            EditionBook book,
            ChapterRows rows,
            ChapterDays days,
            PlanRules rules,
            EditionNews news,
            ReportRights rights,
            Clock clock) {
        this.book = book;
        this.rows = rows;
        this.days = days;
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
        days.move(chapter, checked.dueOn());
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
        days.move(chapter, day);
    }

    /** Leaves a chapter out of the edition; its texts are kept. */
    public void remove(ChapterKey key) {
        Edition edition = open(key.edition());
        rows.remove(book.chapter(key).id(), Timestamp.from(clock.instant()));
        if (edition.state() == EditionState.DRAFTING) {
            news.tell(new ReportEvent.ChapterRemoved(key));
        }
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

    private static ChapterState first(Edition edition, Organisation owner) {
        return edition.state() == EditionState.PLANNING ? ChapterState.PLANNED : ChapterState.startedBy(owner);
    }
}
