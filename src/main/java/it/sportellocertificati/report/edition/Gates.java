package it.sportellocertificati.report.edition;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the process asks before it lets a task end, whoever completes it and by which door. Each throws a {@code Conflict} that says what
 * is still to be done.
 */
@Service
@Transactional(readOnly = true)
public class Gates {

    private final EditionBook book;
    private final ChapterRows rows;

    Gates(EditionBook book, ChapterRows rows) {
        this.book = book;
        this.rows = rows;
    }

    public void requirePlanned(EditionKey edition) {
        if (book.get(edition).state() == EditionState.PLANNING) {
            throw new Conflict("report.plan.notDone", edition.value());
        }
    }

    /** The Camera has accepted or declined every chapter that was offered, and said how it helps if it took any. */
    public void requireAnswered(EditionKey edition) {
        requireNone(edition, "report.gate.unanswered", chapter -> chapter.state() == ChapterState.OFFERED);
        boolean helps = book.chapters(edition).stream().anyMatch(chapter -> chapter.owner() == Organisation.CAMERA);
        if (helps && book.get(edition).help() == null) {
            throw new Conflict("report.help.missing");
        }
    }

    /** Accepted or declined, or removed from the plan. */
    public void requireAnswered(ChapterKey chapter) {
        require(chapter, "report.gate.unanswered", found -> found.state() != ChapterState.OFFERED);
    }

    /** Written, or removed from the plan. */
    public void requireWritten(ChapterKey chapter) {
        require(chapter, "report.gate.unwritten", Gates::isWritten);
    }

    /** Reviewed by this organisation, or sent back, or removed from the plan. */
    public void requireReviewed(ChapterKey chapter, Organisation by) {
        require(
                chapter,
                "report.gate.unreviewed",
                found -> found.reviewedBy(by) || found.state() != ChapterState.WRITTEN);
    }

    /** Every chapter is reviewed by both. */
    public void requireReviewed(EditionKey edition) {
        requireNone(
                edition,
                "report.gate.unreviewed",
                chapter -> chapter.state() != ChapterState.REVIEWED && chapter.state() != ChapterState.APPROVED);
    }

    /** Approved, or sent back. */
    public void requireDecided(EditionKey edition) {
        if (book.get(edition).state() == EditionState.APPROVAL) {
            throw new Conflict("report.gate.undecided", edition.value());
        }
    }

    private static boolean isWritten(Chapter chapter) {
        return switch (chapter.state()) {
            case WRITTEN, REVIEWED, APPROVED -> true;
            case PLANNED, OFFERED, WRITING, SENT_BACK -> false;
        };
    }

    private void require(ChapterKey key, String code, Predicate<Chapter> fulfilled) {
        book.get(key.edition());
        Optional<Chapter> chapter = rows.find(key);
        if (chapter.isEmpty() && !rows.wasRemoved(key)) {
            throw new Missing("report.chapter.unknown", key.anchor());
        }
        chapter.filter(fulfilled.negate()).ifPresent(found -> {
            throw new Conflict(code, found.title());
        });
    }

    private void requireNone(EditionKey edition, String code, Predicate<Chapter> lacking) {
        book.get(edition);
        List<Chapter> found = book.chapters(edition).stream().filter(lacking).toList();
        if (!found.isEmpty()) {
            throw new Conflict(code, found.stream().map(Chapter::title).collect(Collectors.joining(", ")));
        }
    }
}
