package it.sportellocertificati.booking.citizen;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows citizens their booking by number, surname and date of birth; a wrong number and a wrong name take the same way. */
@Service
public class Tracking {

    /** @param birthDate ISO date; every text as typed */
    public Optional<TrackedBooking> find(
            @Nullable String number, @Nullable String surname, @Nullable String birthDate) {
        return Optional.empty();
    }
}
