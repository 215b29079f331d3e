package it.sportellocertificati.statistics;

/** What the numbers of a table are; the words for readers are messages {@code statistics.unit.<name>}. */
public enum Unit {
    BOOKINGS,
    CERTIFICATES,
    VISITS,
    MESSAGES,
    /** Saturdays, Sundays and holidays do not count. */
    WORKING_DAYS,
    PERCENT,
    EURO,
    /** Of a table typed by hand that says itself what it counts. */
    OTHER
}
