package it.sportellocertificati.platform.identity;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Passwords that nobody chose: twenty characters, none that is mistaken for another on paper. */
final class RandomPassword {

    private static final int LENGTH = 20;
    private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final String SIGNS = "-+_.";

    private final SecureRandom random = new SecureRandom();

    /** One that the engine's password policy accepts: every kind of character occurs in it. */
    String next() {
        var all = LOWER + UPPER + DIGITS + SIGNS;
        while (true) {
            var password = random.ints(LENGTH, 0, all.length())
                    .mapToObj(index -> String.valueOf(all.charAt(index)))
                    .collect(Collectors.joining());
            if (hasOneOf(password, LOWER)
                    && hasOneOf(password, UPPER)
                    && hasOneOf(password, DIGITS)
                    && hasOneOf(password, SIGNS)) {
                return password;
            }
        }
    }

    private static boolean hasOneOf(String password, String kind) {
        return password.chars().anyMatch(character -> kind.indexOf(character) >= 0);
    }
}
