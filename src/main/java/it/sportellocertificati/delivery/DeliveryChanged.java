package it.sportellocertificati.delivery;

import it.sportellocertificati.common.BookingNumber;

/** News of a delivery; the process is told to look again. */
public record DeliveryChanged(BookingNumber number, MessagePurpose purpose, DeliveryState state) {}
