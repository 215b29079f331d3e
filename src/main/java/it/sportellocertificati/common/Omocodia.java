package it.sportellocertificati.common;

/** Letters in the place of digits, by which the tax office tells apart people whose codes would be the same. */
final class Omocodia {

    private static final String LETTERS = "LMNPQRSTUV";
    private static final int[] PLACES_OF_DIGITS = {6, 7, 9, 10, 12, 13, 14};

    private Omocodia() {}

    static String digits(String code) {
        StringBuilder result = new StringBuilder(code);
        for (int place : PLACES_OF_DIGITS) {
            int digit = LETTERS.indexOf(code.charAt(place));
            if (digit >= 0) {
                result.setCharAt(place, (char) ('0' + digit));
            }
        }
        return result.toString();
    }
}
