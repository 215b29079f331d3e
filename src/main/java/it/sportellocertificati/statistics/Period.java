package it.sportellocertificati.statistics;

import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.RomeTime;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Days of Italy, whatever the zone of the server.
 *
 * @param from first day
 * @param to last day, included
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new InvalidValue("statistics.period.reversed");
        }
    }

    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The first moment that counts. */
    public Instant begin() {
        return from.atStartOfDay(RomeTime.ZONE).toInstant();
    }

    /** The first moment that counts no more. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(RomeTime.ZONE).toInstant();
    }
}
