package it.sportellocertificati.platform.demo;

import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.common.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Days and hours of a month gone by, at which offices are open or people sit at home. */
final class PastDays {

    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final int COUNTER_MINUTES = 210;
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int WAKING_MINUTES = 16 * 60;

    private final WorkingDays workingDays;
    private final PastDice dice;

    PastDays(WorkingDays workingDays, PastDice dice) {
        this.workingDays = workingDays;
        this.dice = dice;
    }

    /** On a working day while the desks are open. */
    Instant atDesk(YearMonth month) {
        List<LocalDate> days =
                days(month).stream().filter(workingDays::isWorkingDay).toList();
        return atCounter(dice.one(days));
    }

    /** On any day, Sundays too. */
    Instant atHome(YearMonth month) {
        List<LocalDate> days = days(month);
        return at(dice.one(days), MORNING, WAKING_MINUTES);
    }

    /** While the counter is open; on the next working day where that one is none. */
    Instant atCounter(LocalDate day) {
        LocalDate open = workingDays.isWorkingDay(day) ? day : workingDays.plus(day, 1);
        return at(open, OPENING, COUNTER_MINUTES);
    }

    /** So many working days later while the counter is open; on the same day within the hours that follow. */
    Instant later(Instant from, int days) {
        return days == 0 ? from.plusSeconds(60L * (30 + dice.below(90))) : atCounter(workingDays.plus(day(from), days));
    }

    boolean isWorkingDay(Instant moment) {
        return workingDays.isWorkingDay(day(moment));
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(RomeTime.ZONE).toLocalDate();
    }

    static LocalTime time(Instant moment) {
        return moment.atZone(RomeTime.ZONE).toLocalTime();
    }

    private Instant at(LocalDate day, LocalTime from, int minutes) {
        return day.atTime(from)
                .plusMinutes(dice.below(minutes))
                .plusSeconds(dice.below(60))
                .atZone(RomeTime.ZONE)
                .toInstant();
    }

    private static List<LocalDate> days(YearMonth month) {
        return IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .toList();
    }
}
