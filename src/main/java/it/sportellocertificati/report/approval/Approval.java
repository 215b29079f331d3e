package it.sportellocertificati.report.approval;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportDocument;
import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.EditionBook;
import it.sportellocertificati.report.edition.EditionCourse;
import it.sportellocertificati.report.edition.EditionState;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.edition.ReportRights;
import it.sportellocertificati.report.text.Remarks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The Procuratore decides, and what was approved is kept as it was. */
@Service
@Transactional
public class Approval {

    private static final int WORDS = 2000;
    private static final int REASON = 1000;

    private final EditionCourse course;
    private final EditionBook book;
    private final Editions editions;
    private final Composition composition;
    private final SubmissionRules rules;
    private final FrozenRows frozen;
    private final Remarks remarks;
    private final ReportRights rights;
    private final Clock clock;

    Approval(
            EditionCourse course,
            EditionBook book,
            Editions editions,
            Composition composition,
            SubmissionRules rules,
            FrozenRows frozen,
            Remarks remarks,
            ReportRights rights,
            Clock clock) {
        this.course = course;
        this.book = book;
        this.editions = editions;
        this.composition = composition;
        this.rules = rules;
        this.frozen = frozen;
        this.remarks = remarks;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Lays the edition before the Procuratore, for the manager.
     *
     * @throws it.sportellocertificati.common.Rejected naming each chapter that is not reviewed, each figure that a chapter names and that
     *     is not there, each goal that lacks something
     */
    public void submit(EditionKey key) {
        rights.requireManager();
        Edition edition = course.lock(key, EditionState.DRAFTING);
        rules.check(key, composition.of(edition, clock.instant()));
        course.submitted(edition);
    }

    /** What {@link #submit} would refuse now, so that it is mended before the attempt. Empty where nothing lacks. */
    @Transactional(readOnly = true)
    public List<FieldProblem> lacking(EditionKey key) {
        rights.requireReader();
        return rules.lacking(key, composition.of(editions.get(key), clock.instant()))
                .all();
    }

    /** Freezes texts, figures and goals as they are now and approves them, for the Procuratore. */
    public void approve(EditionKey key) {
        rights.requireProsecutor();
        Edition edition = course.lock(key, EditionState.APPROVAL);
        Instant now = clock.instant();
        ReportDocument document = composition.frozen(edition, now);
        // Figures of a first version are computed anew; one that was there at the submission may be gone.
        rules.check(key, document);
        frozen.insert(key, document, rights.user(), now);
        course.approved(edition, rights.user(), now);
    }

    /** @param words what to change, by the anchor of the chapter; at least one */
    public void sendBack(EditionKey key, Map<String, String> words) {
        rights.requireProsecutor();
        Edition edition = course.lock(key, EditionState.APPROVAL);
        Problems problems = new Problems();
        if (words.isEmpty()) {
            problems.add("remarks", "report.sendBack.none");
        }
        List<Chapter> named = named(key, new ArrayList<>(words.keySet()), "remarks", problems);
        words.forEach((anchor, text) -> text("remarks." + anchor, text, WORDS, problems));
        problems.throwIfAny();
        named.forEach(chapter -> remarks.keepDecision(
                chapter, words.getOrDefault(chapter.key().anchor(), "").strip()));
        course.sentBack(edition, named);
    }

    /** The version is on the site. Told again, nothing happens. */
    public void published(EditionKey key, int version) {
        Edition edition = book.lock(key);
        if (edition.version() != version) {
            throw new Conflict("report.edition.otherVersion", key.value(), edition.version());
        }
        if (edition.state() != EditionState.PUBLISHED) {
            course.published(course.lock(key, EditionState.APPROVED));
        }
    }

    /**
     * Opens the next version of a published edition, for the manager.
     *
     * @param reason shown to readers beside the new version
     * @param anchors of the chapters to be written again; none where figures alone were wrong
     * @param recounts whether the figures of the service are computed anew. Otherwise they stay as they were published: from two
     *     computations of one year, both public, numbers about few can be found by subtraction (ADR 12)
     * @return the new version
     */
    public int correct(EditionKey key, @Nullable String reason, boolean recounts, List<String> anchors) {
        rights.requireManager();
        Edition edition = course.lock(key, EditionState.PUBLISHED);
        Problems problems = new Problems();
        text("reason", reason, REASON, problems);
        List<Chapter> named = named(key, anchors, "chapters", problems);
        problems.throwIfAny();
        course.corrected(edition, reason == null ? "" : reason.strip(), recounts, named);
        return edition.version() + 1;
    }

    /** A frozen version. @throws Missing {@code report.version.unknown} */
    @Transactional(readOnly = true)
    public ReportDocument document(EditionKey key, int version) {
        editions.get(key);
        return frozen.find(key, version).orElseThrow(() -> new Missing("report.version.unknown", key.value(), version));
    }

    /** The versions that were approved, the first first. */
    @Transactional(readOnly = true)
    public List<Integer> versions(EditionKey key) {
        editions.get(key);
        return frozen.versions(key);
    }

    /** The edition as it would be frozen now, for a preview: figures are computed, nothing is kept. */
    @Transactional(readOnly = true)
    public ReportDocument preview(EditionKey key) {
        return composition.of(editions.get(key), clock.instant());
    }

    private List<Chapter> named(EditionKey key, List<String> anchors, String field, Problems problems) {
        List<Chapter> all = book.chapters(key);
        List<Chapter> named = new ArrayList<>();
        for (String anchor : anchors) {
            all.stream()
                    .filter(chapter -> chapter.key().anchor().equals(anchor))
                    .findFirst()
                    .ifPresentOrElse(
                            named::add, () -> problems.add(field + "." + anchor, "report.chapter.unknown", anchor));
        }
        return named;
    }

    private static void text(String field, @Nullable String words, int atMost, Problems problems) {
        String text = words == null ? "" : words.strip();
        if (text.isEmpty()) {
            problems.add(field, "report.reason.missing");
        } else if (text.length() > atMost) {
            problems.add(field, "report.text.tooLong", atMost);
        }
    }
}
