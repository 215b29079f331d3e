package it.sportellocertificati.simulator;

/** Misbehaviour that real providers have shown, to be switched on for the messages accepted from then on. */
public enum Fault {
    /** Every receipt arrives twice, byte by byte the same. */
    DUPLICATES,
    /** Delivery receipts arrive before the acceptance. */
    DELIVERY_FIRST,
    /** Receipts without {@code X-Ricevuta}. */
    MISSING_HEADER,
    /** {@code daticert.xml} names its DTD by a document type declaration, as one provider does. */
    DOCTYPE,
    /** The delivery receipt has no {@code postacert.eml}, although its text says so. */
    MISSING_ORIGINAL,
    /** A receipt for a message of somebody else arrives as well. */
    FOREIGN_RECEIPTS,
    /** Receipts signed under an authority that nobody trusts. */
    UNTRUSTED_AUTHORITY,
    /** Every log-in is refused, with the right password too. */
    LOGIN_REFUSED
}
