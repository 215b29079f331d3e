package it.sportellocertificati.common;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The days on which the offices of Lucca work: Monday to Friday, without the national holidays and without 12 July,
 * the day of the town's patron San Paolino. The agreement counts its promise in these days.
 */
@Component
public class WorkingDays {

    private static final MonthDay PATRON_OF_LUCCA = MonthDay.of(7, 12);

    /** San Francesco is a national holiday again from 2026 (L. 8.10.2025 n. 151); the library does not know it. */
    private static final MonthDay SAN_FRANCESCO = MonthDay.of(10, 4);

    private static final int SAN_FRANCESCO_FROM = 2026;

    /** Deadlines end with the last whole second, so that a shown date is the day meant and not the next one. */
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final HolidayManager italy = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.ITALY));
    private final Map<Integer, Set<LocalDate>> holidaysByYear = new ConcurrentHashMap<>();

    /**
     * The day that stands so many working days after the given one, which itself is not counted.
     *
     * @param workingDays zero gives the day itself, a negative number goes back
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        int step = Integer.signum(workingDays);
        LocalDate result = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            result = result.plusDays(step);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidaysByYear
                        .computeIfAbsent(day.getYear(), this::holidays)
                        .contains(day);
    }

    /** Working days after {@code from} up to and with {@code to}; negative when {@code to} is the earlier day. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The last second of the day in Italy. */
    public Instant endOf(LocalDate day) {
        return at(day, LAST_SECOND);
    }

    /**
     * That time of that day in Italy. A time that the clocks skip in March is the one an hour later; one that they
     * show twice in October is the first of the two.
     */
    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(RomeTime.ZONE).toInstant();
    }

    private Set<LocalDate> holidays(int year) {
        Set<LocalDate> days =
                italy.getHolidays(Year.of(year)).stream().map(Holiday::getDate).collect(Collectors.toSet());
        days.add(PATRON_OF_LUCCA.atYear(year));
        if (year >= SAN_FRANCESCO_FROM) {
            days.add(SAN_FRANCESCO.atYear(year));
        }
        return Set.copyOf(days);
    }
}
