package it.sportellocertificati.common;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A certified mail address in its one form: lower case, ASCII, one {@code @}. Strict, because addresses are compared
 * exactly and written into mail headers: line breaks, control characters, commas and angle brackets cannot be in it.
 */
public record PecAddress(String value) {

    /** Longest address that a mail path can carry (RFC 5321, 4.5.3.1.3, without its angle brackets). */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;

    private static final String WORD = "[a-z0-9_+&'=-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern ADDRESS = Pattern.compile(
            WORD + "(?:\\." + WORD + ")*+@(?:" + LABEL + "\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])",
            Pattern.CASE_INSENSITIVE);

    /** @throws InvalidValue when it is no address, with what to look for */
    public PecAddress {
        value = trimmed(value);
        if (value.isEmpty()) {
            throw new InvalidValue("common.pecAddress.missing");
        }
        if (value.length() > LONGEST || value.indexOf('@') > LONGEST_LOCAL_PART) {
            throw new InvalidValue("common.pecAddress.tooLong");
        }
        if (!ADDRESS.matcher(value).matches()) {
            throw new InvalidValue("common.pecAddress.shape");
        }
        // Only now: the Kelvin sign, for one, would become a k before the check.
        value = value.toLowerCase(Locale.ROOT);
    }

    public static PecAddress parse(String text) {
        return new PecAddress(text);
    }

    /** Blanks alone: a line break at the end is no slip of the typist but an attempt on the header. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return value;
    }
}
