package it.sportellocertificati.web.portal;

/** What is counted, so that a script that books or guesses is slowed and refused. */
enum Limit {
    /** Forms sent, complete or not. */
    TYPING,
    /** Bookings confirmed. */
    BOOKING,
    /** Questions after a booking, and links asked for. */
    TRACKING,
    /** Cancellation codes and links tried. */
    CODE,
    /** What a script of the page asks for at a key press. */
    COMFORT,
    /** Papers printed, each of which is work for the machine. */
    PAPER,
    /** Questions about one booking, whoever asks. */
    NUMBER
}
