package it.sportellocertificati.simulator;

/** Every message that a provider itself writes, with its name in headers and {@code daticert.xml} and its subject. */
enum MessageKind {
    ACCEPTANCE("accettazione", "ACCETTAZIONE: "),
    NON_ACCEPTANCE("non-accettazione", "AVVISO DI NON ACCETTAZIONE: "),
    TAKEN_IN_CHARGE("presa-in-carico", "PRESA IN CARICO: "),
    DELIVERY("avvenuta-consegna", "CONSEGNA: "),
    FAILURE("errore-consegna", "AVVISO DI MANCATA CONSEGNA: "),
    WARNING("preavviso-errore-consegna", "AVVISO DI MANCATA CONSEGNA PER SUP. TEMPO MASSIMO: "),
    VIRUS_FOUND("rilevazione-virus", "PROBLEMA DI SICUREZZA: "),
    ENVELOPE("posta-certificata", "POSTA CERTIFICATA: "),
    ANOMALY("errore", "ANOMALIA MESSAGGIO: ");

    private final String type;
    private final String subject;

    MessageKind(String type, String subject) {
        this.type = type;
        this.subject = subject;
    }

    String type() {
        return type;
    }

    /** Beginning of the subject; virus and time-out have words of their own. */
    String subject(Finding finding) {
        if (finding.virus()) {
            return switch (this) {
                case NON_ACCEPTANCE -> "AVVISO DI NON ACCETTAZIONE PER VIRUS: ";
                case FAILURE -> "AVVISO DI MANCATA CONSEGNA PER VIRUS: ";
                default -> subject;
            };
        }
        return this == FAILURE && finding.equals(Finding.TIMED_OUT) ? WARNING.subject : subject;
    }

    /** Whether one provider tells it to the other, and the sender does not see it. */
    boolean internal() {
        return this == TAKEN_IN_CHARGE || this == VIRUS_FOUND;
    }

    /** Whether it travels towards a recipient and holds a message; all others go back to the sender. */
    boolean transport() {
        return this == ENVELOPE || this == ANOMALY;
    }
}
