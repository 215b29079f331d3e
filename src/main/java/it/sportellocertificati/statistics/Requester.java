package it.sportellocertificati.statistics;

/** For whom certificates are booked; the words are messages {@code statistics.requester.<name>}. */
enum Requester {
    ADMINISTRATIONS,
    CITIZENS
}
