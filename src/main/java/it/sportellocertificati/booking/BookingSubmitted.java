package it.sportellocertificati.booking;

import it.sportellocertificati.common.BookingNumber;

/** A booking was recorded; its process starts in the same transaction. */
public record BookingSubmitted(
        BookingNumber number, boolean bookedAtDesk, String requesters, BookingDeadlines deadlines) {}
