package it.sportellocertificati.pec.archive;

import java.util.UUID;

/** Under which context the columns of this room are sealed: a value moved to another row does not open there. */
public final class Seals {

    private Seals() {}

    public static String head(String messageId) {
        return "pec_message.head/" + messageId;
    }

    public static String content(String messageId) {
        return "pec_message.content/" + messageId;
    }

    public static String words(String messageId) {
        return "pec_message.words/" + messageId;
    }

    public static String content(UUID received) {
        return "pec_received.content/" + received;
    }

    public static String detail(UUID received) {
        return "pec_received.detail/" + received;
    }
}
