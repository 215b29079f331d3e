package it.sportellocertificati.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The two providers between whom a message travels, and whose time they keep. Each signs what it issues itself. */
enum Provider {
    /** The one at whose access point a message is handed in. */
    SENDERS("Gestore di prova (simulatore)", "gestore-di-prova.example", "GESTORE PEC DI PROVA"),
    /** The one that keeps the recipient's mailbox, where that is in another domain than the sender's. */
    RECIPIENTS("Altro gestore di prova (simulatore)", "altro-gestore-di-prova.example", "ALTRO GESTORE PEC DI PROVA");

    /** Stands in every message, so that none can be taken for a real one. */
    static final String MARK = "SIMULATORE DI PROVA: messaggio privo di valore legale.";

    private final String title;
    private final String domain;
    private final String commonName;

    Provider(String title, String domain, String commonName) {
        this.title = title;
        this.domain = domain;
        this.commonName = commonName;
    }

    static Provider of(MailAddress recipient, MailAddress sender) {
        return recipient.domain().equals(sender.domain()) ? SENDERS : RECIPIENTS;
    }

    String title() {
        return title;
    }

    String domain() {
        return domain;
    }

    /** Who sends receipts and envelopes, and whom their signature names. */
    String address() {
        return "posta-certificata@" + domain;
    }

    /** Where it takes the receipts that other providers issue for it. */
    MailAddress receipts() {
        return new MailAddress("ricevute@" + domain);
    }

    /** Name in its certificate. */
    String commonName() {
        return commonName;
    }

    /** A provider states Italian time, to the second. */
    static ZonedDateTime stated(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneId.of("Europe/Rome"));
    }
}
