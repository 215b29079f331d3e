package it.sportellocertificati.common;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Letters as the registers compare them: upper case, without accents, apostrophes and blanks. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^A-Z]+");

    private Folding() {}

    /** {@code D'Amicò} becomes {@code DAMICO}. */
    static String letters(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String latin = plain.toUpperCase(Locale.ROOT)
                .replace('Ł', 'L')
                .replace('Ø', 'O')
                .replace('Đ', 'D')
                .replace("Æ", "AE")
                .replace("Œ", "OE")
                .replace("Þ", "TH");
        return NO_LETTER.matcher(latin).replaceAll("");
    }
}
