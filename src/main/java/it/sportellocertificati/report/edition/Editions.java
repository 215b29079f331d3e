package it.sportellocertificati.report.edition;

import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how editions and their chapters stand. Readers: both organisations, the Procuratore, auditors. */
@Service
public class Editions {

    /** Any will do to check a template's anchors. */
    private static final int SOME_YEAR = 2016;

    private static final LocalDate SOME_DAY = LocalDate.EPOCH;

    private final EditionRows rows;
    private final EditionBook book;
    private final Templates templates;
    private final PlanRules rules;
    private final EditionOpening opening;
    private final ReportRights rights;

    Editions(
            EditionRows rows,
            EditionBook book,
            Templates templates,
            PlanRules rules,
            EditionOpening opening,
            ReportRights rights) {
        this.rows = rows;
        this.book = book;
        this.templates = templates;
        this.rules = rules;
        this.opening = opening;
        this.rights = rights;
    }

    /**
     * Opens an edition from the template or from the last one, for the manager.
     *
     * @throws it.sportellocertificati.common.Rejected naming every wrong field
     * @throws it.sportellocertificati.common.Conflict {@code report.edition.exists} when the year has one of this kind
     */
    @Transactional
    public EditionKey open(EditionPlan plan) {
        rights.requireManager();
        return opening.open(plan);
    }

    /** @throws it.sportellocertificati.common.Missing {@code report.edition.unknown} */
    @Transactional(readOnly = true)
    public Edition get(EditionKey key) {
        rights.requireReader();
        return book.get(key);
    }

    /** The latest year first. */
    @Transactional(readOnly = true)
    public List<Edition> all() {
        rights.requireReader();
        return rows.all();
    }

    /** The edition of the kind from the year before, or the latest one earlier still. */
    @Transactional(readOnly = true)
    public Optional<Edition> before(EditionKey key) {
        rights.requireReader();
        return rows.before(key);
    }

    /** In their order. */
    @Transactional(readOnly = true)
    public List<Chapter> chapters(EditionKey key) {
        rights.requireReader();
        book.get(key);
        return book.chapters(key);
    }

    /** @throws it.sportellocertificati.common.Missing {@code report.chapter.unknown} */
    @Transactional(readOnly = true)
    public Chapter chapter(ChapterKey key) {
        rights.requireReader();
        return book.chapter(key);
    }

    /** What new editions of the kind start with. */
    @Transactional(readOnly = true)
    public List<TemplateChapter> template(ReportKind kind) {
        rights.requireReader();
        return templates.of(kind);
    }

    /** Sets the template anew, for the manager; editions that exist stay as they are. */
    @Transactional
    public void template(ReportKind kind, List<ChapterPlan> chapters) {
        rights.requireManager();
        Problems problems = new Problems();
        EditionKey some = new EditionKey(SOME_YEAR, kind);
        EditionDeadlines days = new EditionDeadlines(SOME_DAY, SOME_DAY, SOME_DAY, LocalDate.MAX);
        if (chapters.isEmpty()) {
            problems.add("chapters", "report.plan.empty");
        }
        List<TemplateChapter> wanted = new ArrayList<>();
        Set<String> anchors = new HashSet<>();
        for (int i = 0; i < chapters.size(); i++) {
            ChapterPlan plan = chapters.get(i);
            String path = "chapters[" + i + "].";
            PlanRules.Checked checked = rules.chapter(some, plan, days, path, problems);
            if (checked.key() != null && checked.owner() != null) {
                problems.check(path + "anchor", () -> once(anchors, checked.requiredKey()));
                wanted.add(new TemplateChapter(
                        checked.requiredKey().anchor(), checked.title(), checked.requiredOwner(), checked.guidance()));
            }
        }
        problems.throwIfAny();
        templates.replace(kind, wanted);
    }

    private static ChapterKey once(Set<String> anchors, ChapterKey key) {
        if (!anchors.add(key.anchor())) {
            throw new InvalidValue("report.chapter.anchor.twice");
        }
        return key;
    }
}
