package it.sportellocertificati.booking;

import it.sportellocertificati.common.BookingNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/**
 * Takes a booking back at its requester's wish. The wish may meet a step of the booking that is just being taken, as when its number is
 * being told by PEC: the one that comes second is undone as a whole. The requester cannot know that, so it is tried again for them.
 */
@Service
public class Cancellations {

    private static final int TRIES = 5;

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
        for (int left = TRIES - 1; ; left--) {
            try {
                bookings.cancel(number, reason);
                return;
            } catch (ConcurrencyFailureException changedMeanwhile) {
                if (left == 0) {
                    throw changedMeanwhile;
                }
            }
        }
    }
}
