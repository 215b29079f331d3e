package it.sportellocertificati.simulator;

import java.util.Arrays;

/** How the provider treats a recipient; chosen by the part of the address before the at sign. */
enum Behaviour {
    DELIVERED(""),
    UNKNOWN("inesistente"),
    UNKNOWN_DOMAIN("senzadominio"),
    FULL("piena"),
    REFUSED("rifiutata"),
    REFUSED_FOR_VIRUS("infetta"),
    WARNED("preavviso"),
    TIMED_OUT("scaduta"),
    LATE("tardiva"),
    SILENT("silenzio"),
    VIRUS("virus"),
    MUTE("muta"),
    SMTP_PERMANENT("smtp5"),
    SMTP_TRANSIENT("smtp4"),
    /** The message is taken, but the line drops before the answer. */
    DROPPED("cade"),
    /** The line drops and the message is not taken. */
    LOST("persa");

    private final String localPart;

    Behaviour(String localPart) {
        this.localPart = localPart;
    }

    String localPart() {
        return localPart.isEmpty() ? "ufficio" : localPart;
    }

    static Behaviour of(MailAddress recipient) {
        return Arrays.stream(values())
                .filter(behaviour -> behaviour.localPart.equals(recipient.localPart()))
                .findFirst()
                .orElse(DELIVERED);
    }
}
