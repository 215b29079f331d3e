package it.sportellocertificati.report.edition;

import it.sportellocertificati.report.ChapterKey;
import org.springframework.stereotype.Service;

/** The course of one chapter between its writers and its reviewers. */
@Service
public class ChapterWork {

    /**
     * The owner's writers are done.
     *
     * @throws it.sportellocertificati.common.Conflict {@code report.chapter.notBeingWritten}, or {@code report.text.none} without a text
     */
    public void written(ChapterKey chapter) {
        throw new UnsupportedOperationException();
    }

    /**
     * The reviewer's organisation agrees with the text.
     *
     * @param textVersion which one was read
     * @throws it.sportellocertificati.common.Conflict {@code report.review.otherText} when it is no longer the present one
     */
    public void reviewed(ChapterKey chapter, int textVersion) {
        throw new UnsupportedOperationException();
    }

    /** A reviewer wants it written again, and says what in a remark on the chapter. @param reason needed; kept as a remark */
    public void sendBack(ChapterKey chapter, String reason) {
        throw new UnsupportedOperationException();
    }
}
