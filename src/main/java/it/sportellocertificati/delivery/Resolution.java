package it.sportellocertificati.delivery;

/** How a person goes on with a message that did not arrive. */
public enum Resolution {
    SEND_AGAIN,
    WAIT,
    HAND_OVER
}
