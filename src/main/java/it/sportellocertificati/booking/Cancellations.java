package it.sportellocertificati.booking;

import it.sportellocertificati.booking.entry.Tries;
import it.sportellocertificati.common.BookingNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes a booking back at its requester's wish. */
@Service
public class Cancellations {

    private final Bookings bookings;

    Cancellations(Bookings bookings) {
        this.bookings = bookings;
    }

    /**
     * Until issue; later the answer is a conflict, since the certificate may already be on its way. Not to be called within a
     * transaction: a try that is undone would take it along.
     *
     * @param reason for the timeline, if any
     */
    public void cancel(BookingNumber number, @Nullable String reason) {
        Tries.of(() -> {
            bookings.cancel(number, reason);
            return number;
        });
    }
}
