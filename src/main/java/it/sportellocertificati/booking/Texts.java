package it.sportellocertificati.booking;

import it.sportellocertificati.common.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Free texts of a request: trimmed, bounded, without control characters, which could reach a mail's header or a printed paper. */
final class Texts {

    private final Problems problems;

    Texts(Problems problems) {
        this.problems = problems;
    }

    @Nullable
    String required(String field, @Nullable String text, int longest) {
        String clean = optional(field, text, longest);
        if (clean == null) {
            problems.add(field, "booking.text.missing");
        }
        return clean;
    }

    @Nullable
    String optional(String field, @Nullable String text, int longest) {
        String clean = clean(text);
        if (clean != null && clean.length() > longest) {
            problems.add(field, "booking.text.tooLong", longest);
        }
        return clean;
    }

    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return clean.isEmpty() ? null : clean;
    }

    static @Nullable LocalDate date(String field, @Nullable String text, Problems problems) {
        String clean = clean(text);
        if (clean == null) {
            problems.add(field, "booking.text.missing");
            return null;
        }
        try {
            return LocalDate.parse(clean);
        } catch (DateTimeParseException e) {
            problems.add(field, "booking.date.unreadable");
            return null;
        }
    }
}
