package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;

/** The citizen took the booking back before collecting. */
public record CitizenBookingCancelled(BookingNumber number) {}
