package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Citizens whom a desk has to call. */
@Service
public class CallList {

    /** Puts a citizen on the list, where a telephone is known; a newer message takes the place of an older one not yet told. */
    public void add(BookingNumber number, CitizenMessage message) {}

    /** @param desk code; bookings from home are shown to every desk */
    public List<Call> open(String desk) {
        return List.of();
    }

    public void done(UUID call, CallOutcome outcome) {}
}
