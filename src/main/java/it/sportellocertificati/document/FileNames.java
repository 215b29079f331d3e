package it.sportellocertificati.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name under which a file is kept and sent: free of paths, of characters that nobody sees, and ending as its
 * content demands.
 */
final class FileNames {

    private static final int AT_MOST = 120;
    private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\u2028\\u2029]+");
    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");
    private static final Pattern START = Pattern.compile("^[\\s.]+");
    private static final Pattern END = Pattern.compile("[\\s.]+$");

    private FileNames() {}

    /** @param ending {@code .pdf} or {@code .p7m}; added when the name has another */
    static String clean(String name, String ending) {
        String clean =
                PATH.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceFirst("");
        clean = RESERVED.matcher(UNSEEN.matcher(clean).replaceAll("")).replaceAll("_");
        clean = END.matcher(clean).replaceFirst("");
        if (clean.toLowerCase(Locale.ROOT).endsWith(ending)) {
            clean = clean.substring(0, clean.length() - ending.length());
        }
        clean = END.matcher(START.matcher(clean).replaceFirst("")).replaceFirst("");
        if (clean.isEmpty()) {
            clean = "certificato";
        }
        int room = AT_MOST - ending.length();
        if (clean.length() > room) {
            clean = clean.substring(0, Character.isHighSurrogate(clean.charAt(room - 1)) ? room - 1 : room);
        }
        return clean + ending;
    }
}
