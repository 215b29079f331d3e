package it.sportellocertificati.report.word;

import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.FileBounds;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.edition.ReportRights;
import it.sportellocertificati.report.html.TextCleaning;
import it.sportellocertificati.report.text.ChapterText;
import it.sportellocertificati.report.text.ChapterTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Service;

/** Chapters as DOCX. */
@Service
public class WordDocuments {

    private static final int LARGEST = 10 << 20;
    private static final String FILE = "file";

    private final Editions editions;
    private final ChapterTexts texts;
    private final ReportRights rights;

    WordDocuments(Editions editions, ChapterTexts texts, ReportRights rights) {
        this.editions = editions;
        this.texts = texts;
        this.rights = rights;
    }

    /** The chapter's present text with its title, for a word processor. */
    public byte[] write(ChapterKey chapter) {
        String html = texts.present(chapter).map(ChapterText::html).orElse("");
        return written(editions.chapter(chapter).title(), html);
    }

    /**
     * Reads a document; nothing is saved, so that the writer sees it in the editor first.
     *
     * @return cleaned HTML
     * @throws Rejected by the field {@code file} when it is no document or unfolds to too much
     */
    public String read(byte[] docx) {
        rights.requireMember();
        return html(docx);
    }

    static byte[] written(String title, String html) {
        try {
            return new WordWriter().write(title, Jsoup.parseBodyFragment(html).body());
        } catch (IOException impossible) {
            throw new IllegalStateException("report.word.notWritten", impossible);
        }
    }

    static String html(byte[] docx) {
        if (docx.length > LARGEST) {
            throw Rejected.of(FILE, "report.word.tooLarge", LARGEST >> 20);
        }
        if (!FileBounds.fits(docx)) {
            throw Rejected.of(FILE, "report.word.unreadable");
        }
        Element body = Jsoup.parseBodyFragment("").body();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            new WordReader().read(document, body);
        } catch (IOException | RuntimeException broken) {
            // Whatever the library stumbles over: its exceptions quote the file.
            throw Rejected.of(FILE, "report.word.unreadable");
        }
        String html = TextCleaning.clean(body.html()).html();
        if (html.isEmpty()) {
            throw Rejected.of(FILE, "report.word.empty");
        }
        return html;
    }
}
