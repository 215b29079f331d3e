package it.sportellocertificati.pec;

/** What a message found in a mailbox is. Every message ever seen has exactly one of these. */
public enum ReceivedState {
    /** A receipt for a letter of ours. */
    RECEIPT,
    /** A receipt for somebody else's letter, or one that names none; set aside, not lost. */
    FOREIGN_RECEIPT,
    /** Certified mail from somebody: a transport envelope. */
    ENVELOPE,
    /** Ordinary mail that a provider wrapped in an anomaly envelope. */
    ANOMALY,
    /** Mail without any sign of certified mail. */
    ORDINARY,
    /** Could not be read; kept as it came for a person to look at. */
    UNREADABLE
}
