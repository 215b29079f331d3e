package it.sportellocertificati.report.word;

import it.sportellocertificati.report.ChapterKey;
import org.springframework.stereotype.Service;

/** Chapters as DOCX. */
@Service
public class WordDocuments {

    /** The chapter's present text with its title, for a word processor. */
    public byte[] write(ChapterKey chapter) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a document; nothing is saved, so that the writer sees it in the editor first.
     *
     * @return cleaned HTML
     * @throws it.sportellocertificati.common.Rejected by the field {@code file} when it is no document or unfolds to too much
     */
    public String read(byte[] docx) {
        throw new UnsupportedOperationException();
    }
}
