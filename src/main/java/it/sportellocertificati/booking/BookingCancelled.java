package it.sportellocertificati.booking;

import it.sportellocertificati.common.BookingNumber;

/** The requester took the booking back before issue. */
public record BookingCancelled(BookingNumber number) {}
