package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;

/** What was personal in a booking is being erased: whoever keeps papers or messages of it erases them in this transaction. */
public record CitizenBookingErased(BookingNumber number) {}
