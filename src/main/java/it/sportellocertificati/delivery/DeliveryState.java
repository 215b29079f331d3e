package it.sportellocertificati.delivery;

/**
 * What is known of a delivery. Delivered is proven by a receipt (DPR 68/2005 art. 3) whether the mail was read or not; handed over is a
 * person's word.
 */
public enum DeliveryState {
    QUEUED,
    ACCEPTED,
    WARNED,
    DELIVERED,
    REFUSED,
    FAILED,
    NOT_SENT,
    UNCERTAIN,
    HANDED_OVER;

    public boolean isOver() {
        return this == DELIVERED || this == HANDED_OVER;
    }

    /** Whether a person has to act before anything more can happen. */
    public boolean needsPerson() {
        return this == WARNED || this == REFUSED || this == FAILED || this == NOT_SENT || this == UNCERTAIN;
    }
}
