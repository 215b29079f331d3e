package it.sportellocertificati.delivery;

/** Why a letter was not matched by itself; the clerk reads it. */
public enum WhyUnmatched {
    NOT_TRUSTED,
    SENDER_UNKNOWN,
    SENDER_OF_ANOTHER,
    NO_NUMBER,
    NUMBER_UNKNOWN,
    /** The ministry's number stands for more than one booking. */
    SEVERAL,
    /** Kept as it came; nobody can make sense of it. */
    UNREADABLE,
    /** Likewise, but among the answers to what the desks sent: never a notice of Art. 10. */
    UNREADABLE_AT_CAMERA;

    /** The account whose mailbox it lies in. */
    String account() {
        return this == UNREADABLE_AT_CAMERA ? "camera" : "procura";
    }
}
