package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where citizens book, and what the counter reads. */
@Service
public class CitizenBookings {

    /** @throws it.sportellocertificati.common.Rejected naming every wrong field; warnings stop nothing yet */
    public CitizenSummary check(CitizenRequest request) {
        throw new Conflict("booking.citizen.closed");
    }

    /**
     * @param desk code of the workstation, for {@link Channel#DESK} and {@link Channel#KIOSK}
     * @param repeatKey a random text of the page, so that a second press books once
     * @throws it.sportellocertificati.common.Rejected naming every wrong field and every warning not yet confirmed
     */
    public Placed book(CitizenRequest request, Channel channel, @Nullable String desk, String repeatKey) {
        throw new Conflict("booking.citizen.closed");
    }

    /** For the product's own work, which nobody reads. */
    public CitizenBooking get(BookingNumber number) {
        throw new Conflict("booking.citizen.closed");
    }

    public boolean exists(BookingNumber number) {
        return false;
    }

    /** For the Procura's staff; recorded. */
    public CitizenBooking read(BookingNumber number) {
        throw new Conflict("booking.citizen.closed");
    }

    /** For the Procura's staff; every booking found is recorded as read. */
    public CitizenPage search(CitizenQuery query) {
        return new CitizenPage(List.of(), 0, query.page(), query.size());
    }
}
