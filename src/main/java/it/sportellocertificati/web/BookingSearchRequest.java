package it.sportellocertificati.web;

import it.sportellocertificati.booking.BookingQuery;
import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Problems;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What staff search by; every part may be absent, and all that are given have to fit. */
record BookingSearchRequest(
        @Nullable String number,
        @Nullable String ministryNumber,
        @Nullable String surname,
        @Nullable String fiscalCode,
        @Nullable BookingState state,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer page,
        @Nullable Integer size) {

    private static final int USUAL_SIZE = 20;

    /** @throws it.sportellocertificati.common.Rejected when the number is mistyped */
    BookingQuery query() {
        Problems problems = new Problems();
        String typed = number;
        String wanted = typed == null || typed.isBlank()
                ? null
                : problems.check("number", () -> BookingNumber.parse(typed).value());
        problems.throwIfAny();
        return new BookingQuery(
                wanted,
                ministryNumber,
                surname,
                fiscalCode,
                state,
                from,
                to,
                page == null ? 0 : page,
                size == null ? USUAL_SIZE : size);
    }

    /** Leaves out the person: this may end in a log. */
    @Override
    public String toString() {
        return "BookingSearchRequest[…]";
    }
}
