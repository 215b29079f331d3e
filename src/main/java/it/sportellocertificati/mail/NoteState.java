package it.sportellocertificati.mail;

/** Where a note stands. The first two change; the last three are final. */
public enum NoteState {
    /** Waits for its turn, or for the server to be well again. */
    QUEUED,
    /** Is being handed to the server at this moment. */
    SENDING,
    /** The server took it; whether anybody read it is never known. */
    SENT,
    /** The line broke, or the application died, while it was leaving: it may have arrived, so that it is not sent again. */
    UNCERTAIN,
    /** The server refused it for good, or for too long. */
    FAILED
}
