package it.sportellocertificati.simulator;

/**
 * What a provider found wrong.
 *
 * @param error value of the attribute {@code errore} of {@code daticert.xml}
 * @param code as in SMTP (RFC 3463); empty when nothing is wrong
 * @param words what it says to a person
 */
record Finding(String error, String code, String words) {

    static final Finding NOTHING = new Finding("nessuno", "", "");
    static final Finding UNKNOWN_RECIPIENT = new Finding("no-dest", "5.1.1", "indirizzo non valido");
    static final Finding UNKNOWN_DOMAIN = new Finding("no-dominio", "5.1.2", "dominio non valido");
    static final Finding MAILBOX_FULL = new Finding("altro", "5.2.2", "casella piena");
    static final Finding REFUSED = new Finding("altro", "5.7.1", "messaggio rifiutato dal punto di accesso");
    static final Finding VIRUS = new Finding("virus", "5.7.1", "rilevato virus informatico: EICAR-Test-Signature");
    static final Finding WARNED = new Finding("altro", "4.4.7", "messaggio non consegnato nelle prime dodici ore");
    static final Finding TIMED_OUT = new Finding("altro", "4.4.7", "messaggio non consegnato entro ventiquattro ore");
    static final Finding NOT_CERTIFIED = new Finding("altro", "", "messaggio di posta ordinaria");

    /** A formal error of the message, found at the access point. */
    static Finding formal(String words) {
        return new Finding("altro", "5.6.0", words);
    }

    boolean virus() {
        return error.equals("virus");
    }

    /** As some providers put it: they know of no other error. */
    Finding vague() {
        return error.equals("nessuno") ? this : new Finding("altro", code, words);
    }

    /** For {@code errore-esteso}; empty when nothing is wrong. */
    String extended(Provider issuer) {
        return code.isEmpty() ? words : code + " - " + issuer.title() + " - " + words;
    }
}
