package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;

/**
 * Who knows number, surname and birth date wants to cancel by e-mail.
 *
 * @param token to be sent to the address of the booking and to be seen nowhere else; valid once and for a day
 */
public record CancellationLinkAsked(BookingNumber number, String token) {

    @Override
    public String toString() {
        return "CancellationLinkAsked[" + number + "]";
    }
}
