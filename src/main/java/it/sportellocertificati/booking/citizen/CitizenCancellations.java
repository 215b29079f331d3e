package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes a booking back at the citizen's wish, until it is collected. */
@Service
public class CitizenCancellations {

    /** Sends a link to the address of the booking, where the three keys fit and there is one; tells the asker nothing. */
    public void askLink(@Nullable String number, @Nullable String surname, @Nullable String birthDate) {}

    /** The booking that a link would cancel, so that the page can ask first; none when it is wrong, used or a day old. */
    public Optional<BookingNumber> linked(String token) {
        return Optional.empty();
    }

    /** @return whether it is cancelled now; false when the link is wrong, used or a day old, or the booking closed */
    public boolean byLink(String token) {
        return false;
    }

    /** @param code from the sheet, in any case, blanks apart */
    public boolean byCode(BookingNumber number, String code) {
        return false;
    }
}
