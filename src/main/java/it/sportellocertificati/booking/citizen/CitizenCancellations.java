package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.entry.Tries;
import it.sportellocertificati.common.BookingNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes a booking back at the citizen's wish, until it is collected: a certificate that waits in vain costs the office reminders and a
 * place on the shelf. Not to be called within a transaction.
 */
@Service
public class CitizenCancellations {

    private final KeyHolder keys;
    private final Withdrawal withdrawal;

    CitizenCancellations(KeyHolder keys, Withdrawal withdrawal) {
        this.keys = keys;
        this.withdrawal = withdrawal;
    }

    /**
     * Sends a link to the address of the booking, where the three keys fit and there is one; tells the asker nothing. A second wish within
     * five minutes sends none.
     */
    public void askLink(@Nullable String number, @Nullable String surname, @Nullable String birthDate) {
        keys.find(number, surname, birthDate).ifPresent(withdrawal::sendLink);
    }

    /** The booking that a link would cancel, so that the page can ask first; none when it is wrong, used or a day old. */
    public Optional<BookingNumber> linked(String token) {
        return withdrawal.linked(token);
    }

    /** @return whether it is cancelled now; false when the link is wrong, used or a day old, or the booking closed */
    public boolean byLink(String token) {
        return Tries.of(() -> withdrawal
                .linked(token)
                .map(number -> withdrawal.cancel(number, "link"))
                .orElse(false));
    }

    /** @param code from the sheet, in any case, blanks apart */
    public boolean byCode(BookingNumber number, String code) {
        return Tries.of(() -> withdrawal.fits(number, code) && withdrawal.cancel(number, "code"));
    }
}
