package it.sportellocertificati.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days in which something of the agreement holds, both ends included.
 *
 * @param until the last day; null while no end is known
 */
public record Period(LocalDate from, @Nullable LocalDate until) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    boolean overlaps(Period other) {
        return contains(other.from) || other.contains(from);
    }
}
