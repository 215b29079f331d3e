package it.sportellocertificati.booking.entry;

import it.sportellocertificati.common.Problems;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Free texts of a request: trimmed, bounded, in one writing (NFC), without control characters, which could reach a mail's header or a
 * printed paper. Blanks of every kind count as one, since texts pasted from papers and pages bring others than a keyboard.
 */
public final class Texts {

    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})");

    /** Marks without width, which turn or split what is read, and halves of characters, which no database takes. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}]+");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    private final Problems problems;

    public Texts(Problems problems) {
        this.problems = problems;
    }

    public @Nullable String required(String field, @Nullable String text, int longest) {
        String clean = optional(field, text, longest);
        if (clean == null) {
            problems.add(field, "booking.text.missing");
        }
        return clean;
    }

    public @Nullable String optional(String field, @Nullable String text, int longest) {
        String clean = clean(text);
        if (clean != null && clean.length() > longest) {
            problems.add(field, "booking.text.tooLong", longest);
        }
        return clean;
    }

    public static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String seen = UNSEEN.matcher(text).replaceAll("");
        String clean = Normalizer.normalize(BLANKS.matcher(seen).replaceAll(" "), Normalizer.Form.NFC)
                .strip();
        return clean.isEmpty() ? null : clean;
    }

    public static @Nullable LocalDate date(String field, @Nullable String text, Problems problems) {
        String clean = clean(text);
        if (clean == null) {
            problems.add(field, "booking.text.missing");
            return null;
        }
        try {
            return LocalDate.parse(iso(clean));
        } catch (DateTimeParseException e) {
            problems.add(field, "booking.date.unreadable");
            return null;
        }
    }

    /** People who type a date write the day first, with strokes, points or dashes. */
    private static String iso(String text) {
        Matcher typed = DAY_FIRST.matcher(text);
        return typed.matches()
                ? "%s-%02d-%02d"
                        .formatted(typed.group(3), Integer.valueOf(typed.group(2)), Integer.valueOf(typed.group(1)))
                : text;
    }
}
