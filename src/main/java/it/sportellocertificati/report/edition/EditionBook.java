package it.sportellocertificati.report.edition;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Editions and chapters for the rest of the room. Whoever changes anything of an edition holds its lock, so that nothing changes between
 * the last look at it and its approval; changes are short.
 */
@Component
public class EditionBook {

    private final EditionRows editions;
    private final ChapterRows chapters;

    EditionBook(EditionRows editions, ChapterRows chapters) {
        this.editions = editions;
        this.chapters = chapters;
    }

    public Edition get(EditionKey key) {
        return editions.find(key).orElseThrow(() -> unknown(key));
    }

    /** Until the transaction ends nobody else changes the edition. */
    public Edition lock(EditionKey key) {
        return editions.lock(key).orElseThrow(() -> unknown(key));
    }

    /** @throws Conflict {@code report.edition.closed} once it is laid before the Procuratore */
    public Edition lockOpen(EditionKey key) {
        Edition edition = lock(key);
        if (!edition.state().isOpen()) {
            throw new Conflict("report.edition.closed." + edition.state(), key.value());
        }
        return edition;
    }

    /** As {@link #lockOpen}; the day of the decision alone may be moved while the Procuratore reads. */
    Edition lockToMove(EditionKey key, EditionDeadlines days) {
        Edition edition = lock(key);
        EditionDeadlines now = edition.deadlines();
        EditionDeadlines later = new EditionDeadlines(now.answerBy(), now.writeBy(), now.reviewBy(), days.approveBy());
        return edition.state() == EditionState.APPROVAL && days.equals(later) ? edition : lockOpen(key);
    }

    /** @throws Conflict {@code report.plan.notDone} before the plan is done, {@code report.edition.closed} after the drafting */
    public Edition lockDrafting(EditionKey key) {
        Edition edition = lockOpen(key);
        if (edition.state() == EditionState.PLANNING) {
            throw new Conflict("report.plan.notDone", key.value());
        }
        return edition;
    }

    /** In their order. */
    public List<Chapter> chapters(EditionKey key) {
        return chapters.of(key);
    }

    public Chapter chapter(ChapterKey key) {
        return chapters.find(key).orElseThrow(() -> {
            get(key.edition());
            return new Missing("report.chapter.unknown", key.anchor());
        });
    }

    /** A new present text: whoever agreed with the one before has not seen this one. */
    public void textSaved(Chapter chapter, int version, int gaps) {
        ChapterState state = chapter.state() == ChapterState.REVIEWED ? ChapterState.WRITTEN : chapter.state();
        chapters.text(chapter.id(), version, gaps, state);
    }

    /** The dossier under whose key drafts are sealed. */
    public static String dossier(EditionKey key) {
        return "report/" + key.value();
    }

    private static Missing unknown(EditionKey key) {
        return new Missing("report.edition.unknown", key.value());
    }
}
