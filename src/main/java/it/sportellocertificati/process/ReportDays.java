package it.sportellocertificati.process;

import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.common.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * When the course of a report comes back to a day: work is due until its end, a reminder comes three working days before, in the morning,
 * and the morning after it is late. A reminder whose morning has passed comes at once.
 */
@Component
class ReportDays {

    private static final int WORKING_DAYS_BEFORE = 3;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final WorkingDays workingDays;
    private final Clock clock;

    ReportDays(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(RomeTime.ZONE));
    }

    Date due(LocalDate day) {
        return Date.from(workingDays.endOf(day));
    }

    Date reminder(LocalDate day) {
        return Date.from(reminderAt(day));
    }

    Date late(LocalDate day) {
        return Date.from(lateAt(day));
    }

    /** Both as an interval that is repeated once; the engine needs whole days between them, and a first time that is not over. */
    String reminders(LocalDate day) {
        Instant soon = clock.instant().plus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.SECONDS);
        Instant first = reminderAt(day).isBefore(soon) ? soon : reminderAt(day);
        LocalDate from = LocalDate.ofInstant(first, RomeTime.ZONE);
        long days = Math.max(1, ChronoUnit.DAYS.between(from, day.plusDays(1)));
        return "R1/" + first + "/P" + days + "D";
    }

    boolean isPast(LocalDate day) {
        return today().isAfter(day);
    }

    private Instant reminderAt(LocalDate day) {
        return workingDays.at(workingDays.plus(day, -WORKING_DAYS_BEFORE), MORNING);
    }

    private Instant lateAt(LocalDate day) {
        return workingDays.at(day.plusDays(1), MORNING);
    }
}
