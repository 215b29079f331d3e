package it.sportellocertificati.booking.entry;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of a request as they came, for telling a repeat from another request; digested, never stored or logged. */
public final class WrittenOut {

    private WrittenOut() {}

    /** Each with its length before it, so that no text can stand for two others. */
    public static String of(@Nullable String... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? "-" : value.length() + ":" + value)
                .collect(Collectors.joining("|"));
    }
}
