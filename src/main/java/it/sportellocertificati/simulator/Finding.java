package it.sportellocertificati.simulator;

/**
 * What the provider found wrong.
 *
 * @param error value of the attribute {@code errore} of {@code daticert.xml}
 * @param words for {@code errore-esteso}; empty when nothing is wrong
 */
record Finding(String error, String words) {

    static final Finding NOTHING = new Finding("nessuno", "");
    static final Finding UNKNOWN_RECIPIENT =
            new Finding("no-dest", "5.1.1 - " + Provider.NAME + " - indirizzo non valido");
    static final Finding MAILBOX_FULL = new Finding("altro", "5.2.2 - " + Provider.NAME + " - casella piena");
    static final Finding REFUSED =
            new Finding("altro", "5.7.1 - " + Provider.NAME + " - messaggio rifiutato dal punto di accesso");
    static final Finding VIRUS =
            new Finding("virus", "5.7.1 - " + Provider.NAME + " - rilevato virus informatico: EICAR-Test-Signature");
    static final Finding WARNED =
            new Finding("altro", "4.4.7 - " + Provider.NAME + " - messaggio non consegnato nelle prime dodici ore");
    static final Finding TIMED_OUT =
            new Finding("altro", "4.4.7 - " + Provider.NAME + " - messaggio non consegnato entro ventiquattro ore");
    static final Finding NOT_CERTIFIED = new Finding("altro", "messaggio di posta ordinaria");

    /** A formal error of the message, found at the access point. */
    static Finding formal(String words) {
        return new Finding("altro", "5.6.0 - " + Provider.NAME + " - " + words);
    }

    boolean virus() {
        return error.equals("virus");
    }
}
