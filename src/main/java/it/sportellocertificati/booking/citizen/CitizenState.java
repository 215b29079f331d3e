package it.sportellocertificati.booking.citizen;

/** Where a citizen's booking stands. All but the first two are final. */
public enum CitizenState {
    /** Being prepared by the Procura. */
    SUBMITTED,
    /** Waiting at the counter. */
    READY,
    COLLECTED,
    /** The Procura cannot issue it; why is said in person. */
    DECLINED,
    CANCELLED,
    /** Not collected in time; what was personal is erased. */
    EXPIRED;

    public boolean isOpen() {
        return this == SUBMITTED || this == READY;
    }
}
