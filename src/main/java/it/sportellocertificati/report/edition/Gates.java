package it.sportellocertificati.report.edition;

import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import org.springframework.stereotype.Service;

/**
 * What the process asks before it lets a task end, whoever completes it and by which door. Each throws a {@code Conflict} that says what
 * is still to be done.
 */
@Service
public class Gates {

    public void requirePlanned(EditionKey edition) {
        throw new UnsupportedOperationException();
    }

    /** The Camera has accepted or declined every chapter that was offered, and said how it helps if it took any. */
    public void requireAnswered(EditionKey edition) {
        throw new UnsupportedOperationException();
    }

    /** Accepted or declined. */
    public void requireAnswered(ChapterKey chapter) {
        throw new UnsupportedOperationException();
    }

    /** Written, or removed from the plan. */
    public void requireWritten(ChapterKey chapter) {
        throw new UnsupportedOperationException();
    }

    /** Reviewed by this organisation, or sent back by it, or removed from the plan. */
    public void requireReviewed(ChapterKey chapter, Organisation by) {
        throw new UnsupportedOperationException();
    }

    /** Every chapter is reviewed by both. */
    public void requireReviewed(EditionKey edition) {
        throw new UnsupportedOperationException();
    }

    /** Approved, or sent back. */
    public void requireDecided(EditionKey edition) {
        throw new UnsupportedOperationException();
    }
}
