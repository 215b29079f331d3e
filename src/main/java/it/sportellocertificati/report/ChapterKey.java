package it.sportellocertificati.report;

import it.sportellocertificati.common.InvalidValue;
import java.util.regex.Pattern;

/**
 * A chapter of an edition.
 *
 * @param anchor stable within the edition, lower case letters, digits and dashes, at most 60 characters
 */
public record ChapterKey(EditionKey edition, String anchor) {

    private static final Pattern ANCHOR = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");

    public ChapterKey {
        if (!ANCHOR.matcher(anchor).matches()) {
            throw new InvalidValue("report.chapter.anchor");
        }
    }

    /** Reads {@link #value()}. */
    public static ChapterKey parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new InvalidValue("report.chapter.anchor");
        }
        return new ChapterKey(EditionKey.parse(text.substring(0, slash)), text.substring(slash + 1));
    }

    /** {@code consuntivo-2015/attivita}: a code without anything personal, fit for a variable of the process. */
    public String value() {
        return edition.value() + "/" + anchor;
    }

    @Override
    public String toString() {
        return value();
    }
}
