package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;

/**
 * The answer to a booking.
 *
 * @param cancellationCode eight characters, shown and printed this once; only its digest is kept
 * @param repeated whether this very request had been booked before under the same key; its code is then a new one, and the old one void
 */
public record Placed(BookingNumber number, String cancellationCode, CitizenSummary summary, boolean repeated) {

    @Override
    public String toString() {
        return "Placed[" + number + "]";
    }
}
