package it.sportellocertificati.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Who the simulated provider is, and whose time it keeps. */
final class Provider {

    static final String NAME = "Gestore di prova (simulatore)";
    static final String DOMAIN = "gestore-di-prova.example";
    static final String ADDRESS = "posta-certificata@" + DOMAIN;
    /** Stands in every message, so that none can be taken for a real one. */
    static final String MARK = "SIMULATORE DI PROVA: messaggio privo di valore legale.";

    private Provider() {}

    /** A provider states Italian time, to the second. */
    static ZonedDateTime stated(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneId.of("Europe/Rome"));
    }
}
