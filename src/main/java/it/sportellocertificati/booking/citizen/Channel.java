package it.sportellocertificati.booking.citizen;

/** How a booking came in. */
public enum Channel {
    /** From home. */
    PORTAL,
    /** Typed by the Camera's clerk at a desk. */
    DESK,
    /** By the citizen alone at an enrolled desk. */
    KIOSK
}
