package it.sportellocertificati.report.edition;

import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import org.springframework.stereotype.Service;

/** What the Camera answers (Art. 11): how it helps, and which chapters it writes. For the staff of its desks. */
@Service
public class CameraHelp {

    /** The manner and the criteria, up to 4000 characters; until approval they can be stated anew. */
    public void state(EditionKey edition, String manner) {
        throw new UnsupportedOperationException();
    }

    /** @throws it.sportellocertificati.common.Conflict {@code report.help.missing} before the manner is stated, {@code report.chapter.notOffered} */
    public void accept(ChapterKey chapter) {
        throw new UnsupportedOperationException();
    }

    /** The chapter is the Procura's from now on. @param reason needed */
    public void decline(ChapterKey chapter, String reason) {
        throw new UnsupportedOperationException();
    }
}
