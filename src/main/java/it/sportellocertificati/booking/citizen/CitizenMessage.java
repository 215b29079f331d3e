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

    /** Whether a booking that stands there is one to tell this about; that it expires is told just before it does. */
    boolean isStillSo(CitizenState state) {
        return switch (this) {
            case READY, REMINDER, EXPIRED -> state == CitizenState.READY;
            case DECLINED -> state == CitizenState.DECLINED;
            case BOOKED, CANCELLED, CANCEL_LINK -> false;
        };
    }
}
