package it.sportellocertificati.delivery;

/**
 * What is known of a delivery. Delivered is proven by a receipt (DPR 68/2005 art. 3) whether the mail was read or not; handed over is a
 * person's word.
 */
public enum DeliveryState {
    QUEUED,
    ACCEPTED,
    WARNED,
    /** Accepted for a recipient without a certified mailbox ({@code esterno}): no receipt will ever prove the delivery. */
    UNPROVEN,
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
        return switch (this) {
            case WARNED, UNPROVEN, REFUSED, FAILED, NOT_SENT, UNCERTAIN -> true;
            case QUEUED, ACCEPTED, DELIVERED, HANDED_OVER -> false;
        };
    }
}
