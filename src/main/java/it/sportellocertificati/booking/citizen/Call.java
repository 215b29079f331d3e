package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen to be called, since no e-mail address is known.
 *
 * @param onBehalfOf surname and given names of the person whom the certificate is about, where somebody else booked
 * @param lastDay of collection, as ISO date, where there is one
 */
public record Call(
        UUID id,
        BookingNumber number,
        CitizenMessage message,
        String surname,
        String givenNames,
        @Nullable String onBehalfOf,
        String telephone,
        String language,
        Instant since,
        @Nullable String lastDay) {

    @Override
    public String toString() {
        return "Call[" + number + ", " + message + "]";
    }
}
