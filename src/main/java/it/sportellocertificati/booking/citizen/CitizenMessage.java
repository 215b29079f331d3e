package it.sportellocertificati.booking.citizen;

/** What a citizen is told, in their language. The outcome is never part of it: the product does not know it. */
public enum CitizenMessage {
    BOOKED,
    READY,
    /** Seven and twenty-one days after ready. */
    REMINDER,
    /** Nobody came within thirty days. The dossier is erased in the same transaction: seal this message under another dossier. */
    EXPIRED,
    DECLINED,
    CANCELLED,
    CANCEL_LINK;

    /** Whether a citizen without e-mail is told it by telephone. */
    public boolean isCalled() {
        return this == READY || this == REMINDER || this == EXPIRED || this == DECLINED;
    }
}
