package it.sportellocertificati.booking;

import it.sportellocertificati.common.BookingNumber;

/** The notice of Art. 10 has arrived at the casellario and belongs to this booking. */
public record NoticeMatched(BookingNumber number) {}
