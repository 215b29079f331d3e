package it.sportellocertificati.booking.entry;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A surname as it is compared: without accents, case, spaces and apostrophes, which people type in many ways. Letters with a stroke lose
 * it as well, since a keyboard in Italy has none of them.
 */
public final class SearchKey {

    private SearchKey() {}

    public static String of(String surname) {
        return Normalizer.normalize(surname, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('Ł', 'L')
                .replace('Ø', 'O')
                .replace('Đ', 'D')
                .replace("Æ", "AE")
                .replace("Œ", "OE")
                .replace("Þ", "TH");
    }
}
