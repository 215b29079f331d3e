package it.sportellocertificati.booking.citizen;

/** How a call ended. */
public enum CallOutcome {
    REACHED,
    /** A message was left that names no certificate. */
    MESSAGE_LEFT,
    /** To be tried again; the call stays on the list. */
    NO_ANSWER,
    WRONG_NUMBER
}
