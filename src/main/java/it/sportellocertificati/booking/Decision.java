package it.sportellocertificati.booking;

/** What a person decided in a form; it takes effect when the task is completed, so that both happen or neither. */
public enum Decision {
    ACCEPTED,
    CORRECTION,
    REFUSED,
    CORRECTED,
    ISSUED,
    DECLINED;

    boolean needsReason() {
        return this == CORRECTION || this == REFUSED || this == DECLINED;
    }

    /** The state in which a booking has to be for this decision to make sense. */
    BookingState from() {
        return switch (this) {
            case ACCEPTED, CORRECTION, REFUSED -> BookingState.SUBMITTED;
            case CORRECTED -> BookingState.CORRECTION_REQUESTED;
            case ISSUED, DECLINED -> BookingState.ACCEPTED;
        };
    }

    BookingState to() {
        return switch (this) {
            case ACCEPTED -> BookingState.ACCEPTED;
            case CORRECTION -> BookingState.CORRECTION_REQUESTED;
            case REFUSED, DECLINED -> BookingState.REFUSED;
            case CORRECTED -> BookingState.SUBMITTED;
            case ISSUED -> BookingState.ISSUED;
        };
    }

    StepKind step() {
        return switch (this) {
            case ACCEPTED -> StepKind.ACCEPTED;
            case CORRECTION -> StepKind.CORRECTION_REQUESTED;
            case REFUSED, DECLINED -> StepKind.REFUSED;
            case CORRECTED -> StepKind.CORRECTED;
            case ISSUED -> StepKind.ISSUED;
        };
    }
}
