package it.sportellocertificati.booking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff search by; every part may be absent.
 *
 * @param surname exact but for accents, case and apostrophes: names are sealed, only their digests can be compared
 * @param page from 0
 * @param size at most 100
 */
public record BookingQuery(
        @Nullable String number,
        @Nullable String ministryNumber,
        @Nullable String surname,
        @Nullable String fiscalCode,
        @Nullable BookingState state,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page,
        int size) {

    public static final int LARGEST_PAGE = 100;

    public BookingQuery {
        page = Math.max(0, page);
        size = Math.min(Math.max(1, size), LARGEST_PAGE);
    }

    /** @param total how many fit in all */
    public record Page(List<Booking> bookings, long total, int page, int size) {}

    @Override
    public String toString() {
        return "BookingQuery[…]";
    }
}
