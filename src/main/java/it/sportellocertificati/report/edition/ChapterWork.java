package it.sportellocertificati.report.edition;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.safekeeping.UniqueInsert;
import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The course of one chapter between its writers and its reviewers. */
@Service
@Transactional
public class ChapterWork {

    private static final int REASON = 2000;

    private final EditionBook book;
    private final ChapterRows rows;
    private final UniqueInsert inserts;
    private final EditionNews news;
    private final ReportRights rights;
    private final Clock clock;

    ChapterWork(
            EditionBook book,
            ChapterRows rows,
            UniqueInsert inserts,
            EditionNews news,
            ReportRights rights,
            Clock clock) {
        this.book = book;
        this.rows = rows;
        this.inserts = inserts;
        this.news = news;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * The owner's writers are done.
     *
     * @throws Conflict {@code report.chapter.notBeingWritten}; {@code report.text.none} without a text; {@code report.text.gaps} when a
     *     picture has no description or a table no caption; {@code report.submit.remarks} while what it was sent back for is open
     */
    public void written(ChapterKey key) {
        book.lockDrafting(key.edition());
        Chapter chapter = book.chapter(key);
        rights.requireOwner(chapter);
        if (!chapter.state().isBeingWritten()) {
            throw new Conflict("report.chapter.notBeingWritten", chapter.title());
        }
        requireWhole(chapter);
        news.ask(new ChapterGivenAway(chapter));
        rows.state(chapter.id(), ChapterState.WRITTEN);
        news.tell(new ReportEvent.ChapterWritten(key));
    }

    /**
     * The reviewer's organisation agrees with the text.
     *
     * @param textVersion which one was read
     * @throws Conflict {@code report.review.otherText} when it is no longer the present one
     */
    public void reviewed(ChapterKey key, int textVersion) {
        Organisation organisation = rights.requireMember();
        Chapter chapter = reviewable(key);
        if (chapter.textVersion() != textVersion) {
            throw new Conflict("report.review.otherText", chapter.textVersion(), textVersion);
        }
        requireWhole(chapter);
        boolean first = inserts.insert(
                "insert into report_review (chapter, organisation, text_version, reviewed_by, reviewed_at)"
                        + " values (?, ?, ?, ?, ?)",
                chapter.id(),
                organisation.name(),
                textVersion,
                rights.user(),
                Timestamp.from(clock.instant()));
        if (first) {
            boolean both = book.chapter(key).reviews().size() == Organisation.values().length;
            rows.state(chapter.id(), both ? ChapterState.REVIEWED : ChapterState.WRITTEN);
            news.tell(new ReportEvent.ChapterReviewed(key, organisation, both));
        }
    }

    /** A reviewer wants it written again. @param reason needed; kept as a remark */
    public void sendBack(ChapterKey key, @Nullable String reason) {
        rights.requireMember();
        Chapter chapter = reviewable(key);
        String words = CameraHelp.needed("reason", reason, REASON);
        rows.state(chapter.id(), ChapterState.SENT_BACK);
        news.pass(new ChapterSentBack(chapter, words));
        news.tell(new ReportEvent.ChapterReturned(key));
    }

    private Chapter reviewable(ChapterKey key) {
        book.lockDrafting(key.edition());
        Chapter chapter = book.chapter(key);
        if (chapter.state() != ChapterState.WRITTEN && chapter.state() != ChapterState.REVIEWED) {
            throw new Conflict("report.chapter.notWritten", chapter.title());
        }
        return chapter;
    }

    private static void requireWhole(Chapter chapter) {
        if (chapter.textVersion() == 0) {
            throw new Conflict("report.text.none", chapter.title());
        }
        if (chapter.gaps() > 0) {
            throw new Conflict("report.text.gaps", chapter.title(), chapter.gaps());
        }
    }
}
