package it.sportellocertificati.booking;

import java.util.EnumSet;
import java.util.Set;

/** Where a booking stands. The last four are final; from {@link #ISSUED} on nobody can cancel. */
public enum BookingState {
    SUBMITTED,
    CORRECTION_REQUESTED,
    ACCEPTED,
    ISSUED,
    DELIVERED,
    HANDED_OVER,
    REFUSED,
    CANCELLED;

    private static final Set<BookingState> OPEN = EnumSet.of(SUBMITTED, CORRECTION_REQUESTED, ACCEPTED, ISSUED);

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Cancellation by the requester is possible until issue. */
    public boolean isCancellable() {
        return isOpen() && this != ISSUED;
    }
}
