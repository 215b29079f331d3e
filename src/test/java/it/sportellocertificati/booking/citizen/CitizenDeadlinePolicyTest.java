package it.sportellocertificati.booking.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of the office in Italy, across holidays and both changes of the clock. */
class CitizenDeadlinePolicyTest {

    private static final List<CertificateType> ONE = List.of(CertificateType.CASELLARIO);

    private final CitizenDeadlinePolicy policy = policy(3, 3, 3);

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:59:59Z, 2026-11-20",
        "2026-11-20T09:00:00Z, 2026-11-23",
        "2026-07-10T07:59:59Z, 2026-07-10",
        "2026-07-10T08:00:00Z, 2026-07-13",
        "2026-11-21T07:00:00Z, 2026-11-23",
        "2026-12-08T07:00:00Z, 2026-12-09",
        "2026-12-24T10:00:00Z, 2026-12-28",
        "2026-12-31T23:30:00Z, 2027-01-04",
        "2026-03-27T20:00:00Z, 2026-03-30",
        "2026-10-23T20:00:00Z, 2026-10-26"
    })
    void anUrgentRequestIsReadyOnThatDayUntilTheHourElseOnTheNext(Instant submitted, LocalDate expected) {
        assertThat(policy.preparation(submitted, ONE, true, false).expectedDay())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:30:00Z, false, 2026-11-25",
        "2026-11-20T08:30:00Z, true, 2026-11-30",
        "2026-11-20T23:30:00Z, false, 2026-11-25",
        "2026-12-04T08:30:00Z, false, 2026-12-10",
        "2026-07-09T08:30:00Z, false, 2026-07-14",
        "2026-03-27T08:30:00Z, false, 2026-04-01",
        "2026-10-23T08:30:00Z, false, 2026-10-28",
        "2026-10-23T08:30:00Z, true, 2026-11-02"
    })
    void anOrdinaryOneTakesThreeWorkingDaysAndThreeMoreForAbroad(Instant at, boolean abroad, LocalDate expected) {
        assertThat(policy.preparation(at, ONE, false, abroad).expectedDay()).isEqualTo(expected);
    }

    @Test
    void theSlowestCertificateDecides() {
        CitizenDeadlinePolicy slow = policy(2, 5, 1);
        Instant now = CitizenRoom.NOW;

        assertThat(slow.preparation(now, ONE, false, false).expectedDay()).isEqualTo("2026-11-24");
        assertThat(slow.preparation(now, Set.of(CertificateType.VISURA), false, false)
                        .expectedDay())
                .isEqualTo("2026-11-23");
        assertThat(slow.preparation(now, List.of(CertificateType.values()), false, false)
                        .expectedDay())
                .isEqualTo("2026-11-27");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:30:00Z, false, 2026-11-25T07:00:00Z, 2026-11-25T22:59:59Z",
        "2026-03-25T08:30:00Z, false, 2026-03-30T06:00:00Z, 2026-03-30T21:59:59Z",
        "2026-10-21T08:30:00Z, false, 2026-10-26T07:00:00Z, 2026-10-26T22:59:59Z",
        "2026-11-20T08:30:00Z, true, 2026-11-20T09:30:00Z, 2026-11-20T22:59:59Z",
        "2026-11-20T05:30:00Z, true, 2026-11-20T07:00:00Z, 2026-11-20T22:59:59Z"
    })
    void remindsTheClerkInTheMorningOfTheLastDayOrSoonWhenThatIsPast(
            Instant submitted, boolean urgent, Instant reminder, Instant due) {
        CitizenDeadlines deadlines = policy.preparation(submitted, ONE, urgent, false);

        assertThat(deadlines.issueReminder()).isEqualTo(reminder);
        assertThat(deadlines.issueDue()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:30:00Z, 2026-11-27T08:00:00Z, 2026-12-11T08:00:00Z, 2026-12-20, 2026-12-20T22:59:59Z",
        "2026-11-20T23:30:00Z, 2026-11-28T08:00:00Z, 2026-12-12T08:00:00Z, 2026-12-21, 2026-12-21T22:59:59Z",
        "2026-03-20T08:30:00Z, 2026-03-27T08:00:00Z, 2026-04-10T07:00:00Z, 2026-04-19, 2026-04-19T21:59:59Z",
        "2026-10-20T08:30:00Z, 2026-10-27T08:00:00Z, 2026-11-10T08:00:00Z, 2026-11-19, 2026-11-19T22:59:59Z",
        "2027-01-30T08:30:00Z, 2027-02-06T08:00:00Z, 2027-02-20T08:00:00Z, 2027-03-01, 2027-03-01T22:59:59Z"
    })
    void remindsAfterSevenAndTwentyOneDaysAndEndsAfterThirtyFromReady(
            Instant ready, Instant first, Instant second, LocalDate last, Instant expires) {
        assertThat(policy.collection(ready)).isEqualTo(new CollectionDeadlines(first, second, last, expires));
    }

    private static CitizenDeadlinePolicy policy(int casellario, int carichiPendenti, int visura) {
        return new CitizenDeadlinePolicy(
                new CitizenDeadlineProperties(
                        casellario,
                        carichiPendenti,
                        visura,
                        3,
                        LocalTime.of(10, 0),
                        LocalTime.of(8, 0),
                        7,
                        21,
                        30,
                        LocalTime.of(9, 0)),
                new WorkingDays());
    }
}
