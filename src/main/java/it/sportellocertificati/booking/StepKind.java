package it.sportellocertificati.booking;

/** What can stand in a booking's timeline; the words for readers are messages {@code booking.step.<name>}. */
public enum StepKind {
    SUBMITTED,
    NOTICE_RECEIVED,
    NOTICE_OVERDUE,
    NOTICE_REMINDED,
    VERIFICATION_OVERDUE,
    ACCEPTED,
    CORRECTION_REQUESTED,
    CORRECTION_OVERDUE,
    CORRECTED,
    REFUSED,
    ISSUE_REMINDED,
    ISSUE_OVERDUE_HANDLED,
    ISSUED,
    MESSAGE_QUEUED,
    MESSAGE_ACCEPTED,
    MESSAGE_DELIVERED,
    MESSAGE_WARNED,
    MESSAGE_UNPROVEN,
    MESSAGE_REFUSED,
    MESSAGE_FAILED,
    MESSAGE_NOT_SENT,
    MESSAGE_UNCERTAIN,
    MESSAGE_RESOLVED,
    DELIVERED,
    HANDED_OVER,
    CANCELLED
}
