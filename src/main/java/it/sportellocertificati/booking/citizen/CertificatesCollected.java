package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;

/** The certificates were handed over at the counter. */
public record CertificatesCollected(BookingNumber number) {}
