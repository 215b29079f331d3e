package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;

/**
 * The answer to a booking.
 *
 * @param cancellationCode eight characters, shown and printed now; only its digest is kept
 * @param repeated whether this very request had been booked before under the same key; number and code are then the first ones
 */
public record Placed(BookingNumber number, String cancellationCode, CitizenSummary summary, boolean repeated) {

    @Override
    public String toString() {
        return "Placed[" + number + "]";
    }
}
