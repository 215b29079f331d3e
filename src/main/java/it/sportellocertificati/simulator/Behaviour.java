package it.sportellocertificati.simulator;

import java.util.Arrays;

/** How the provider treats a recipient; chosen by the part of the address before the at sign. */
enum Behaviour {
    DELIVERED(""),
    UNKNOWN("inesistente"),
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
    DROPPED("cade");

    private final String localPart;

    Behaviour(String localPart) {
        this.localPart = localPart;
    }

    static Behaviour of(MailAddress recipient) {
        return Arrays.stream(values())
                .filter(behaviour -> behaviour.localPart.equals(recipient.localPart()))
                .findFirst()
                .orElse(DELIVERED);
    }
}
