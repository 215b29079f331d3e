package it.sportellocertificati.web.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people in Italy write them: 31/05/1980, 31.5.1980, 31051980; also 1980-05-31. */
final class TypedDates {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\s*[-/., ]\\s*(\\d{1,2})\\s*[-/., ]\\s*(\\d{4})");
    private static final Pattern IN_ONE = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");

    private TypedDates() {}

    /** The ISO date that is meant; a text that means none is passed on, so that it is refused by its own rule. */
    static @Nullable String iso(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        for (Pattern pattern : new Pattern[] {DAY_FIRST, IN_ONE}) {
            Matcher match = pattern.matcher(typed.strip());
            if (match.matches()) {
                return date(match, typed);
            }
        }
        return typed;
    }

    private static String date(Matcher match, String typed) {
        try {
            return LocalDate.of(
                            Integer.parseInt(match.group(3)),
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(1)))
                    .toString();
        } catch (DateTimeException e) {
            return typed;
        }
    }
}
