package it.sportellocertificati.web.portal;

import java.util.Set;

/**
 * How a page behaves at a kiosk. Its first page holds nothing and stays; every other clears itself.
 *
 * @param path of the page
 */
record Kiosk(String path, KioskSettings settings) {

    static final String START = "/chiosco";

    private static final Set<String> TYPING = Set.of("/prenota/dati", "/stato", "/annulla");

    public boolean clears() {
        return !path.equals(START);
    }

    public long seconds() {
        return settings.idle().toSeconds();
    }

    public long secondsWithoutScript() {
        return (TYPING.contains(path) ? settings.typingWithoutScript() : settings.idle()).toSeconds();
    }
}
