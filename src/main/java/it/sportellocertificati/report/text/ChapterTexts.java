package it.sportellocertificati.report.text;

import it.sportellocertificati.report.ChapterKey;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The texts of chapters; every save that changes something is a version, and none is lost or overwritten. */
@Service
public class ChapterTexts {

    /** The present text; empty while nothing was written. */
    public Optional<ChapterText> present(ChapterKey chapter) {
        throw new UnsupportedOperationException();
    }

    /**
     * Cleans and keeps a text.
     *
     * @param base the version from which the writer started; 0 for none
     * @throws StaleText when there is a later version
     * @throws it.sportellocertificati.common.Conflict when the chapter is not being written
     * @throws it.sportellocertificati.common.Rejected when the text is too long or a picture has no description, by the field {@code html}
     */
    public SavedText save(ChapterKey chapter, int base, String html) {
        throw new UnsupportedOperationException();
    }

    /** The first first. */
    public List<TextVersion> versions(ChapterKey chapter) {
        throw new UnsupportedOperationException();
    }

    /** @throws it.sportellocertificati.common.Missing {@code report.text.unknown} */
    public ChapterText version(ChapterKey chapter, int number) {
        throw new UnsupportedOperationException();
    }

    /** What changed, as HTML with {@code ins} and {@code del}. */
    public Comparison compare(ChapterKey chapter, int from, int to) {
        throw new UnsupportedOperationException();
    }

    /** The chapter of the same anchor in the edition before, to read beside the new one. */
    public Optional<ChapterText> before(ChapterKey chapter) {
        throw new UnsupportedOperationException();
    }
}
