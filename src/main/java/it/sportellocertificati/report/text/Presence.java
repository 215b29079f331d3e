package it.sportellocertificati.report.text;

import it.sportellocertificati.report.ChapterKey;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who has a chapter open for writing just now. A sign of life counts for a minute. */
@Service
public class Presence {

    /** @param since when the person opened the chapter */
    public record Writer(String user, Instant since, Instant lastSeen) {}

    /** The acting person is writing. @return the others who are */
    public List<Writer> here(ChapterKey chapter) {
        throw new UnsupportedOperationException();
    }

    /** The acting person has closed the chapter. */
    public void gone(ChapterKey chapter) {
        throw new UnsupportedOperationException();
    }
}
