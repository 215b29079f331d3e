package it.sportellocertificati.report.text;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark on a chapter.
 *
 * @param textVersion the present one when it was made
 * @param quote the words of the text that it is about, where it is about some
 */
public record Remark(
        UUID id,
        RemarkKind kind,
        String words,
        @Nullable String quote,
        int textVersion,
        String by,
        Instant at,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt) {

    public boolean isOpen() {
        return resolvedAt == null;
    }
}
