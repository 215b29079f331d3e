package it.sportellocertificati.booking;

import it.sportellocertificati.common.BookingNumber;
import java.util.List;

/**
 * The answer to a booking.
 *
 * @param repeated whether the same request had been recorded before under the same idempotency key
 */
public record BookingReceipt(BookingNumber number, List<Particulars.Warning> warnings, boolean repeated) {}
