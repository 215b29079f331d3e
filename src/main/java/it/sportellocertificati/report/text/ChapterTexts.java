package it.sportellocertificati.report.text;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.NotPermitted;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.EditionBook;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.edition.ReportRights;
import it.sportellocertificati.report.html.CleanText;
import it.sportellocertificati.report.html.HtmlComparison;
import it.sportellocertificati.report.html.TextCleaning;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of chapters; every save that changes something is a version, and none is lost or overwritten. */
@Service
@Transactional(readOnly = true)
public class ChapterTexts {

    private final TextRows rows;
    private final EditionBook book;
    private final Editions editions;
    private final ReportRights rights;
    private final MessageSource messages;
    private final Clock clock;

    ChapterTexts(
            TextRows rows,
            EditionBook book,
            Editions editions,
            ReportRights rights,
            MessageSource messages,
            Clock clock) {
        this.rows = rows;
        this.book = book;
        this.editions = editions;
        this.rights = rights;
        this.messages = messages;
        this.clock = clock;
    }

    /** The present text; empty while nothing was written. */
    public Optional<ChapterText> present(ChapterKey key) {
        Chapter chapter = editions.chapter(key);
        return rows.find(chapter, chapter.textVersion());
    }

    /**
     * Cleans and keeps a text. The same text again is no new version, so that a save whose answer was lost may be repeated.
     *
     * @param base the version from which the writer started; 0 for none
     * @throws StaleText when there is a later version with another text
     * @throws Conflict when the chapter is not being written
     * @throws it.sportellocertificati.common.Rejected by the field {@code html} when the text or a picture is too large
     */
    @Transactional
    public SavedText save(ChapterKey key, int base, String html) {
        Chapter before = book.chapter(key);
        requireWritable(before);
        Set<String> known = rows.find(before, before.textVersion())
                .map(ChapterTexts::pictures)
                .orElse(Set.of());
        // Before anybody has to wait for the lock: pictures take their time.
        CleanText clean = TextCleaning.clean(html, known);
        book.lockOpen(key.edition());
        Chapter chapter = book.chapter(key);
        requireWritable(chapter);
        String sha256 = sha256(clean.html());
        Optional<ChapterText> present = rows.find(chapter, chapter.textVersion());
        if (present.isPresent() && present.get().sha256().equals(sha256)) {
            return new SavedText(present.get(), clean.notes(), clean.gaps());
        }
        if (chapter.textVersion() != base) {
            throw present.<RuntimeException>map(StaleText::new)
                    .orElseGet(() -> new Missing("report.text.unknown", base));
        }
        ChapterText text = new ChapterText(base + 1, clean.html(), sha256, rights.user(), clock.instant());
        rows.insert(chapter, text, words(clean.html()));
        book.textSaved(chapter, text.number(), clean.gaps().size());
        return new SavedText(text, clean.notes(), clean.gaps());
    }

    /** The first first. */
    public List<TextVersion> versions(ChapterKey key) {
        return rows.versions(editions.chapter(key));
    }

    /** @throws Missing {@code report.text.unknown} */
    public ChapterText version(ChapterKey key, int number) {
        return rows.find(editions.chapter(key), number).orElseThrow(() -> new Missing("report.text.unknown", number));
    }

    /** What changed, as HTML with {@code ins} and {@code del}; version 0 is the empty text. */
    public Comparison compare(ChapterKey key, int from, int to) {
        HtmlComparison.Result result = HtmlComparison.of(
                html(key, from), html(key, to), word("report.compare.inserted"), word("report.compare.deleted"));
        return new Comparison(from, to, result.html(), result.insertions(), result.deletions());
    }

    /** The chapter of the same anchor in the edition before, to read beside the new one. */
    public Optional<ChapterText> before(ChapterKey key) {
        editions.chapter(key);
        return editions.before(key.edition())
                .map(edition -> new ChapterKey(edition.key(), key.anchor()))
                .flatMap(former -> book.chapters(former.edition()).stream()
                        .filter(chapter -> chapter.key().equals(former))
                        .findFirst())
                .flatMap(chapter -> rows.find(chapter, chapter.textVersion()));
    }

    private String html(ChapterKey key, int number) {
        return number == 0 ? "" : version(key, number).html();
    }

    private String word(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }

    private void requireWritable(Chapter chapter) {
        if (rights.mayWrite(chapter)) {
            return;
        }
        if (chapter.state().isBeingWritten()) {
            throw new NotPermitted("report.rights.owner." + chapter.owner());
        }
        throw new Conflict("report.chapter.notWritable." + chapter.state(), chapter.title());
    }

    private static Set<String> pictures(ChapterText text) {
        return new HashSet<>(Jsoup.parseBodyFragment(text.html()).select("img").eachAttr("src"));
    }

    private static int words(String html) {
        String text = Jsoup.parseBodyFragment(html).text().strip();
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }

    private static String sha256(String html) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(html.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
