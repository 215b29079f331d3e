package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;

/** A citizen has booked; its process starts in the same transaction. */
public record CitizenBookingSubmitted(BookingNumber number) {}
