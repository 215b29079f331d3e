package it.sportellocertificati.statistics;

import java.math.BigDecimal;

/** One number of a table, or why there is none. */
public sealed interface Cell {

    /** There is nothing to count, an average of no bookings for instance. */
    Cell NONE = new None();

    /** So few that a person could be recognised, or a number from which such a one could be computed. */
    Cell HIDDEN = new Hidden();

    /** @param number in the unit of the table */
    record Value(BigDecimal number) implements Cell {}

    record None() implements Cell {}

    record Hidden() implements Cell {}

    static Cell of(long number) {
        return new Value(BigDecimal.valueOf(number));
    }

    static Cell of(BigDecimal number) {
        return new Value(number);
    }
}
