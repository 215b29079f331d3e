package it.sportellocertificati.web.portal;

import java.time.Duration;
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

    public Duration idle() {
        return settings.idle();
    }

    /** No script tells typing from idleness. */
    public Duration idleWithoutScript() {
        return TYPING.contains(path) ? settings.typingWithoutScript() : settings.idle();
    }

    public long seconds() {
        return idle().toSeconds();
    }

    public long secondsWithoutScript() {
        return idleWithoutScript().toSeconds();
    }
}
