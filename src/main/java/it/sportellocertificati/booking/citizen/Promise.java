package it.sportellocertificati.booking.citizen;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a summary said, on which the citizen decided. What is urgent is ready the same day up to an hour, and amounts change at midnight: a
 * booking that would not keep it is not made.
 *
 * @param expectedDay on which it can be collected
 * @param total in euro
 */
public record Promise(LocalDate expectedDay, BigDecimal total) {

    public static Promise of(CitizenSummary summary) {
        return new Promise(summary.expectedDay(), summary.costs().total());
    }

    /** Sums are equal however many decimals they are written with. */
    public boolean saysTheSameAs(Promise other) {
        return sameDay(other) && sameTotal(other);
    }

    public boolean sameDay(Promise other) {
        return expectedDay.equals(other.expectedDay);
    }

    public boolean sameTotal(Promise other) {
        return total.compareTo(other.total) == 0;
    }
}
