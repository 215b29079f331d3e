package it.sportellocertificati.common;

/**
 * The sixteenth character of the fiscal code (DM 23.12.1976 n. 13813, art. 3). Our own, because the library refuses
 * people whose whole name is one vowel, such as the Korean surname O.
 */
final class CheckCharacter {

    /** What A to Z count at odd places; 0 to 9 count as A to J. */
    private static final int[] AT_ODD_PLACES = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private CheckCharacter() {}

    /** @param first15 upper-case letters and digits */
    static char of(String first15) {
        int sum = 0;
        for (int place = 1; place <= first15.length(); place++) {
            char c = first15.charAt(place - 1);
            int rank = c <= '9' ? c - '0' : c - 'A';
            sum += place % 2 == 0 ? rank : AT_ODD_PLACES[rank];
        }
        return (char) ('A' + sum % 26);
    }
}
