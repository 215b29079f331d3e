package it.sportellocertificati.pec.settings;

/** How the line to a mail server is protected. */
public enum LineSecurity {
    /** Encrypted from the first byte (SMTPS, IMAPS). */
    TLS,
    /** Encrypted before the login; a server that does not offer it gets no password. */
    STARTTLS,
    /** In clear; towards the loopback address only. */
    NONE
}
