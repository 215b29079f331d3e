package it.sportellocertificati.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.common.CertificateType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sums of money are numbers of people times a known duty. */
class DutySuppressionTest {

    private static final BigDecimal ORDINARY = new BigDecimal("19.92");
    private static final BigDecimal NO_STAMP = new BigDecimal("3.92");

    private final List<Facts.Paid> paid = new ArrayList<>();

    @Test
    void showsEveryMonthOfMany() {
        pay(1, 5, CertificateUse.ORDINARY, ORDINARY);
        pay(2, 30, CertificateUse.ORDINARY, ORDINARY);

        assertThat(hidden()).isEmpty();
    }

    @Test
    void hidesAMonthOfFewWithTheNextSmallestSinceTheYearWouldTellIt() {
        pay(1, 2, CertificateUse.ORDINARY, ORDINARY);
        pay(2, 30, CertificateUse.ORDINARY, ORDINARY);
        pay(3, 9, CertificateUse.ORDINARY, ORDINARY);

        assertThat(hidden()).containsExactlyInAnyOrder("duties/2026-01", "duties/2026-03");
    }

    @Test
    void hidesMoreWhereTheMonthsLeftOutAreOfFewTogether() {
        pay(1, 2, CertificateUse.ORDINARY, ORDINARY);
        pay(2, 2, CertificateUse.ORDINARY, ORDINARY);
        pay(3, 9, CertificateUse.ORDINARY, ORDINARY);
        pay(4, 30, CertificateUse.ORDINARY, ORDINARY);

        assertThat(hidden()).containsExactlyInAnyOrder("duties/2026-01", "duties/2026-02", "duties/2026-03");
    }

    @Test
    void hidesTheYearToWhereThereIsNoOtherMonth() {
        pay(1, 2, CertificateUse.ORDINARY, ORDINARY);

        assertThat(hidden()).containsExactlyInAnyOrder("duties/2026-01", "duties/total");
    }

    @Test
    void looksAtEachKindOfMoneyByItself() {
        pay(1, 20, CertificateUse.SUBSIDY, NO_STAMP);
        pay(1, 1, CertificateUse.ORDINARY, ORDINARY);
        pay(2, 20, CertificateUse.ORDINARY, ORDINARY);
        pay(3, 40, CertificateUse.ORDINARY, ORDINARY);

        assertThat(hidden()).containsExactlyInAnyOrder("duties/2026-01", "duties/2026-02");
    }

    @Test
    void keepsWhatWasAskedForWhereTodaysPricesAreOthers() {
        pay(1, 1, CertificateUse.ORDINARY, new BigDecimal("21.00"));
        Duties duties = Duties.of(paid, CountingRoom.FEES);

        assertThat(duties.hasUndivided()).isTrue();
        assertThat(duties.sum()).isEqualByComparingTo("21.00");
        assertThat(duties.sum(Duties.Kind.STAMP_DUTY)).isZero();
    }

    private void pay(int month, int people, CertificateUse use, BigDecimal due) {
        LocalDate day = LocalDate.of(2026, month, 10);
        Instant at = day.atTime(12, 0).atZone(ZoneId.of("Europe/Rome")).toInstant();
        IntStream.range(0, people)
                .forEach(
                        i -> paid.add(new Facts.Paid(at, due, use, false, day, Map.of(CertificateType.CASELLARIO, 1))));
    }

    private Set<String> hidden() {
        List<YearMonth> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(2026, month))
                .toList();
        return new DutySuppression(Duties.of(paid, CountingRoom.FEES), 5).hidden(months);
    }
}
