package it.sportellocertificati.pec.parsing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one form in which Message-IDs are compared: with angle brackets, which some providers leave out. */
final class MessageIds {

    private static final Pattern BARE = Pattern.compile("[!-;=?-~]{1,250}");

    private MessageIds() {}

    /** The id with its angle brackets, or null when this is no Message-ID. */
    static @Nullable String canonical(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String bare = text.strip();
        if (bare.startsWith("<") && bare.endsWith(">")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        return BARE.matcher(bare).matches() ? "<" + bare + ">" : null;
    }
}
