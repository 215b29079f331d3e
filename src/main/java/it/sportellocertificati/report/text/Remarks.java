package it.sportellocertificati.report.text;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.NotPermitted;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.ChapterGivenAway;
import it.sportellocertificati.report.edition.ChapterSentBack;
import it.sportellocertificati.report.edition.EditionBook;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.edition.ReportRights;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers say about a chapter, and who settled it. */
@Service
@Transactional
public class Remarks {

    private static final int WORDS = 2000;
    private static final int QUOTE = 300;

    private final RemarkRows rows;
    private final EditionBook book;
    private final Editions editions;
    private final ReportRights rights;
    private final Clock clock;

    Remarks(RemarkRows rows, EditionBook book, Editions editions, ReportRights rights, Clock clock) {
        this.rows = rows;
        this.book = book;
        this.editions = editions;
        this.rights = rights;
        this.clock = clock;
    }

    /** By whoever may read the draft, auditors not, who only read. @param words up to 2000 characters */
    public Remark add(ChapterKey key, @Nullable String words, @Nullable String quote) {
        rights.requireRemarker();
        book.lockOpen(key.edition());
        String text = text(words);
        String about = text(quote);
        Problems problems = new Problems();
        if (text.isEmpty()) {
            problems.add("words", "report.remark.words.missing");
        } else if (text.length() > WORDS) {
            problems.add("words", "report.text.tooLong", WORDS);
        }
        if (about.length() > QUOTE) {
            problems.add("quote", "report.text.tooLong", QUOTE);
        }
        problems.throwIfAny();
        return keep(book.chapter(key), RemarkKind.NOTE, text, about.isEmpty() ? null : about);
    }

    /** By the Procuratore, who sends the chapter back; whoever calls has asked for the right. */
    public void keepDecision(Chapter chapter, String words) {
        keep(chapter, RemarkKind.APPROVAL, words, null);
    }

    @EventListener
    void sentBack(ChapterSentBack event) {
        keep(event.chapter(), RemarkKind.REVIEW, event.words(), null);
    }

    /** Whether somebody sent it back for a reason that nobody has settled. Such a chapter is neither given away nor submitted. */
    @Transactional(readOnly = true)
    public boolean areOwed(Chapter chapter) {
        return rows.of(chapter).stream().anyMatch(remark -> remark.isOpen() && remark.kind() != RemarkKind.NOTE);
    }

    @EventListener
    void requireNoneOwed(ChapterGivenAway event) {
        if (areOwed(event.chapter())) {
            throw new Conflict("report.submit.remarks", event.chapter().title());
        }
    }

    /** Whoever writes the chapter, or made the remark, settles it. Settled already, it stays as it is. */
    public void resolve(ChapterKey key, UUID id) {
        Chapter chapter = book.chapter(key);
        Remark remark = rows.find(chapter, id).orElseThrow(() -> new Missing("report.remark.unknown"));
        if (!rights.user().equals(remark.by()) && !rights.mayWrite(chapter)) {
            throw new NotPermitted("report.rights.remark");
        }
        rows.resolved(id, rights.user(), clock.instant());
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Remark> of(ChapterKey key) {
        return rows.of(editions.chapter(key));
    }

    private Remark keep(Chapter chapter, RemarkKind kind, String words, @Nullable String quote) {
        Remark remark = new Remark(
                UUID.randomUUID(),
                kind,
                words,
                quote,
                chapter.textVersion(),
                rights.user(),
                clock.instant(),
                null,
                null);
        rows.insert(chapter, remark);
        return remark;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replace("\u0000", "");
    }
}
