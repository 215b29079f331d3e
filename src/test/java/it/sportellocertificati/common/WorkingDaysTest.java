package it.sportellocertificati.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays workingDays = new WorkingDays();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01",
                "2026-01-06",
                "2026-04-06",
                "2025-04-21",
                "2025-04-25",
                "2026-05-01",
                "2026-06-02",
                "2025-08-15",
                "2027-11-01",
                "2026-12-08",
                "2026-12-25",
                "2025-12-26",
                "2027-03-29",
            })
    void nationalHolidaysAndEasterMondayAreFree(String day) {
        assertThat(LocalDate.parse(day).getDayOfWeek().getValue()).isLessThan(6);
        assertThat(workingDays.isWorkingDay(LocalDate.parse(day))).isFalse();
    }

    @Test
    void patronOfLuccaIsFree() {
        assertThat(workingDays.isWorkingDay(LocalDate.of(2027, 7, 12))).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2027, 7, 13))).isTrue();
        assertThat(workingDays.plus(LocalDate.of(2027, 7, 9), 1)).isEqualTo(LocalDate.of(2027, 7, 13));
    }

    @Test
    void saintFrancisIsFreeSince2026() {
        assertThat(workingDays.isWorkingDay(LocalDate.of(2027, 10, 4))).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2024, 10, 4))).isTrue();
    }

    @Test
    void saturdaysAndSundaysAreFree() {
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 11, 20))).isTrue();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 11, 21))).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 11, 22))).isFalse();
    }

    @Test
    void theDayItselfIsNotCounted() {
        assertThat(workingDays.plus(LocalDate.of(2026, 11, 23), 3)).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(workingDays.plus(LocalDate.of(2026, 11, 21), 1)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(workingDays.plus(LocalDate.of(2026, 11, 21), 0)).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void holidaysInARowAreSkipped() {
        assertThat(workingDays.plus(LocalDate.of(2026, 4, 3), 1)).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(workingDays.plus(LocalDate.of(2026, 12, 24), 3)).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(workingDays.plus(LocalDate.of(2026, 12, 30), 3)).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(workingDays.plus(LocalDate.of(2026, 4, 7), -1)).isEqualTo(LocalDate.of(2026, 4, 3));
    }

    @Test
    void betweenUndoesPlus() {
        Random random = new Random(12);
        for (int i = 0; i < 500; i++) {
            LocalDate day = LocalDate.of(2016, 3, 18).plusDays(random.nextInt(6000));
            int count = random.nextInt(40);
            LocalDate later = workingDays.plus(day, count);
            assertThat(workingDays.between(day, later)).isEqualTo(count);
            assertThat(workingDays.between(later, day)).isEqualTo(-count);
            assertThat(count == 0 || workingDays.isWorkingDay(later)).isTrue();
        }
    }

    @Test
    void endOfDayIsItsLastSecondInItalyOnBothClockChanges() {
        assertThat(workingDays.endOf(LocalDate.of(2026, 3, 28))).isEqualTo(Instant.parse("2026-03-28T22:59:59Z"));
        assertThat(workingDays.endOf(LocalDate.of(2026, 3, 29))).isEqualTo(Instant.parse("2026-03-29T21:59:59Z"));
        assertThat(workingDays.endOf(LocalDate.of(2026, 10, 24))).isEqualTo(Instant.parse("2026-10-24T21:59:59Z"));
        assertThat(workingDays.endOf(LocalDate.of(2026, 10, 25))).isEqualTo(Instant.parse("2026-10-25T22:59:59Z"));
    }

    @Test
    void dayOfTheChangeLasts23HoursInMarchAnd25InOctober() {
        assertThat(lengthOf(LocalDate.of(2026, 3, 29))).isEqualTo(Duration.ofHours(23));
        assertThat(lengthOf(LocalDate.of(2026, 10, 25))).isEqualTo(Duration.ofHours(25));
        assertThat(lengthOf(LocalDate.of(2026, 10, 26))).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void timeOfDayIsItalianBeforeAndAfterEachChange() {
        LocalTime nine = LocalTime.of(9, 0);
        assertThat(workingDays.at(LocalDate.of(2026, 3, 27), nine)).isEqualTo(Instant.parse("2026-03-27T08:00:00Z"));
        assertThat(workingDays.at(LocalDate.of(2026, 3, 30), nine)).isEqualTo(Instant.parse("2026-03-30T07:00:00Z"));
        assertThat(workingDays.at(LocalDate.of(2026, 10, 23), nine)).isEqualTo(Instant.parse("2026-10-23T07:00:00Z"));
        assertThat(workingDays.at(LocalDate.of(2026, 10, 26), nine)).isEqualTo(Instant.parse("2026-10-26T08:00:00Z"));
    }

    @Test
    void skippedTimeIsAnHourLaterAndDoubledTimeIsTheFirst() {
        LocalTime halfPastTwo = LocalTime.of(2, 30);
        assertThat(workingDays.at(LocalDate.of(2026, 3, 29), halfPastTwo))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(workingDays.at(LocalDate.of(2026, 10, 25), halfPastTwo))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    private Duration lengthOf(LocalDate day) {
        return Duration.between(workingDays.endOf(day.minusDays(1)), workingDays.endOf(day));
    }
}
