package it.sportellocertificati.booking.citizen;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the counter searches by; every part may be absent.
 *
 * @param number typed, or the text of a scanned sheet
 * @param page from 0
 * @param size at most 100
 */
public record CitizenQuery(
        @Nullable String number,
        @Nullable String surname,
        @Nullable String fiscalCode,
        @Nullable CitizenState state,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page,
        int size) {

    private static final int LARGEST_PAGE = 100;

    public CitizenQuery {
        page = Math.max(0, page);
        size = Math.min(Math.max(1, size), LARGEST_PAGE);
    }

    @Override
    public String toString() {
        return "CitizenQuery[…]";
    }
}
