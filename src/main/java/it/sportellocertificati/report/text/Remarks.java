package it.sportellocertificati.report.text;

import it.sportellocertificati.report.ChapterKey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What readers say about a chapter, and who settled it. */
@Service
public class Remarks {

    /** @param words up to 2000 characters */
    public Remark add(ChapterKey chapter, String words, @Nullable String quote) {
        throw new UnsupportedOperationException();
    }

    /** Whoever writes the chapter, or made the remark, settles it. */
    public void resolve(ChapterKey chapter, UUID remark) {
        throw new UnsupportedOperationException();
    }

    /** The oldest first. */
    public List<Remark> of(ChapterKey chapter) {
        throw new UnsupportedOperationException();
    }
}
