package it.sportellocertificati.report.edition;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the Camera answers (Art. 11): how it helps, and which chapters it writes. For the staff of its desks. */
@Service
@Transactional
public class CameraHelp {

    private static final int MANNER = 4000;
    private static final int REASON = 1000;

    private final EditionBook book;
    private final EditionRows editions;
    private final ChapterRows rows;
    private final EditionNews news;
    private final ReportRights rights;
    private final Clock clock;

    CameraHelp(
            EditionBook book,
            EditionRows editions,
            ChapterRows rows,
            EditionNews news,
            ReportRights rights,
            Clock clock) {
        this.book = book;
        this.editions = editions;
        this.rows = rows;
        this.news = news;
        this.rights = rights;
        this.clock = clock;
    }

    /** The manner and the criteria, up to 4000 characters; until approval they can be stated anew. */
    public void state(EditionKey edition, @Nullable String manner) {
        rights.requireCamera();
        book.lockOpen(edition);
        editions.help(edition, new Edition.Help(needed("manner", manner, MANNER), rights.user(), clock.instant()));
        news.note("report.HelpStated", edition, "");
    }

    /** @throws Conflict {@code report.help.missing} before the manner is stated, {@code report.chapter.notOffered} */
    public void accept(ChapterKey key) {
        rights.requireCamera();
        Edition edition = book.lockDrafting(key.edition());
        Chapter chapter = offered(key);
        if (edition.help() == null) {
            throw new Conflict("report.help.missing");
        }
        rows.state(chapter.id(), ChapterState.WRITING);
        news.tell(new ReportEvent.ChapterAccepted(key));
    }

    /** The chapter is the Procura's from now on. @param reason needed */
    public void decline(ChapterKey key, @Nullable String reason) {
        rights.requireCamera();
        book.lockDrafting(key.edition());
        Chapter chapter = offered(key);
        String words = needed("reason", reason, REASON);
        rows.declined(chapter.id(), new Chapter.Declined(words, rights.user(), clock.instant()));
        news.tell(new ReportEvent.ChapterDeclined(key));
    }

    private Chapter offered(ChapterKey key) {
        Chapter chapter = book.chapter(key);
        if (chapter.state() != ChapterState.OFFERED) {
            throw new Conflict("report.chapter.notOffered", chapter.title());
        }
        return chapter;
    }

    static String needed(String field, @Nullable String words, int atMost) {
        String text = PlanRules.text(words);
        if (text.isEmpty()) {
            throw Rejected.of(field, "report." + field + ".missing");
        }
        if (text.length() > atMost) {
            throw Rejected.of(field, "report.text.tooLong", atMost);
        }
        return text;
    }
}
