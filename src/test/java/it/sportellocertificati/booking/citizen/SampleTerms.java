package it.sportellocertificati.booking.citizen;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;

/** The times that stand where nothing is set. */
public final class SampleTerms {

    private SampleTerms() {}

    public static CitizenTerms usual() {
        return new CitizenTerms(
                new CitizenDeadlineProperties(
                        3, 3, 3, 3, LocalTime.of(10, 0), LocalTime.of(8, 0), 7, 21, 30, LocalTime.of(9, 0)),
                new CitizenRetentionProperties(
                        Period.ofYears(5), Period.ofDays(90), Period.ofDays(30), Duration.ofDays(14)));
    }
}
