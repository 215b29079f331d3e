package it.sportellocertificati.report.edition;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps of an edition as a whole, for the rest of the room, which has asked who takes them. */
@Component
public class EditionCourse {

    private final EditionBook book;
    private final EditionRows editions;
    private final ChapterRows chapters;
    private final EditionNews news;

    EditionCourse(EditionBook book, EditionRows editions, ChapterRows chapters, EditionNews news) {
        this.book = book;
        this.editions = editions;
        this.chapters = chapters;
        this.news = news;
    }

    /** Holds the lock of an edition that is in the state. @throws Conflict {@code report.edition.not.<state>} */
    public Edition lock(EditionKey key, EditionState wanted) {
        Edition edition = book.lock(key);
        if (edition.state() != wanted) {
            throw new Conflict("report.edition.not." + wanted, key.value());
        }
        return edition;
    }

    public void submitted(Edition edition) {
        editions.state(edition.key(), EditionState.APPROVAL);
        news.tell(new ReportEvent.EditionSubmitted(edition.key(), edition.version()));
    }

    public void approved(Edition edition, String by, Instant at) {
        editions.approved(edition.key(), by, at);
        book.chapters(edition.key()).forEach(chapter -> chapters.state(chapter.id(), ChapterState.APPROVED));
        news.tell(new ReportEvent.EditionApproved(edition.key(), edition.version()));
    }

    public void sentBack(Edition edition, List<Chapter> toWriteAgain) {
        editions.state(edition.key(), EditionState.DRAFTING);
        toWriteAgain.forEach(chapter -> chapters.state(chapter.id(), ChapterState.SENT_BACK));
        news.tell(new ReportEvent.EditionSentBack(edition.key(), keys(toWriteAgain)));
    }

    public void published(Edition edition) {
        editions.state(edition.key(), EditionState.PUBLISHED);
        news.tell(new ReportEvent.EditionPublished(edition.key(), edition.version()));
    }

    /**
     * Chapters that are not named keep their text and its reviews.
     *
     * @param recounts whether the figures of the service are computed anew
     */
    public void corrected(Edition edition, String reason, boolean recounts, List<Chapter> toWriteAgain) {
        editions.nextVersion(edition.key(), edition.version() + 1, reason, recounts);
        List<ChapterKey> again = keys(toWriteAgain);
        for (Chapter chapter : book.chapters(edition.key())) {
            boolean named = again.contains(chapter.key());
            chapters.state(chapter.id(), named ? ChapterState.SENT_BACK : ChapterState.REVIEWED);
        }
        news.tell(new ReportEvent.CorrectionOpened(edition.key(), edition.version() + 1, again));
    }

    private static List<ChapterKey> keys(List<Chapter> chapters) {
        return chapters.stream().map(Chapter::key).toList();
    }
}
