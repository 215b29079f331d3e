package it.sportellocertificati.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.safekeeping.MigratedDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Publishes years with few and with many bookings and tries to find out what was left out, with everything published in hand. */
class RecoveryAttackTest {

    private static final int SMALLEST = 5;
    private static final List<String> COUNTED = List.of("BOOKINGS", "CERTIFICATES", "MESSAGES");

    private static final BigDecimal STAMP = new BigDecimal("16.00");
    private static final BigDecimal LEAST_DUTY = new BigDecimal("3.92");

    private static DataSource database;

    @BeforeAll
    static void makeTables() {
        database = MigratedDatabase.h2(GeneratedBookings.ROOMS);
    }

    static IntStream years() {
        return IntStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("years")
    void nothingOfFewIsShownComputedOrNarrowedDown(int seed) {
        Statistics statistics = year(seed);
        List<FigureTable> published = statistics.ofYear(2026);
        List<FigureTable> truth = statistics.exactly(Period.ofYear(2026));
        noSmallNumberCanBeFound(seed, published, CountingRoom.byName(truth));
        moneyOfFewIsLeftOutWithItsWholeMonthAndNeverAlone(duties(published), duties(truth));
        sharesAndTimesOfFewAreLeftOut(CountingRoom.byName(published));
    }

    private static void noSmallNumberCanBeFound(int seed, List<FigureTable> published, Map<String, FigureTable> exact) {
        LinearAttack attack = new PublishedTables(published).attack();
        Map<String, Long> widths = attack.widths();
        Set<String> settled = attack.settled().keySet();
        for (FigureTable table : published) {
            if (!COUNTED.contains(table.unit().name())) {
                continue;
            }
            Map<String, Cell> cells = CountingRoom.cells(table);
            CountingRoom.cells(CountingRoom.in(exact, table.name())).forEach((name, truth) -> {
                long number = ((Cell.Value) truth).number().longValueExact();
                Cell shown = cells.get(name);
                if (number == 0) {
                    assertThat(shown).as(table.name() + "/" + name).isEqualTo(Cell.of(0));
                } else if (number < SMALLEST) {
                    String cell = table.name() + "/" + name;
                    assertThat(shown).as(cell).isEqualTo(Cell.HIDDEN);
                    assertThat(settled).as("seed %d", seed).doesNotContain(cell);
                    assertThat(widths.getOrDefault(cell, Long.MAX_VALUE))
                            .as("seed %d: values of %s that are left", seed, cell)
                            .isGreaterThanOrEqualTo(SMALLEST);
                } else if (shown != Cell.HIDDEN) {
                    assertThat(shown).isEqualTo(truth);
                }
            });
        }
    }

    private static void moneyOfFewIsLeftOutWithItsWholeMonthAndNeverAlone(FigureTable table, FigureTable truth) {
        List<FigureTable.Line> left = table.lines().stream()
                .filter(line -> !line.total() && line.cells().contains(Cell.HIDDEN))
                .toList();
        assertThat(left).allSatisfy(line -> assertThat(line.cells()).containsOnly(Cell.HIDDEN));
        FigureTable.Line total = table.lines().get(table.lines().size() - 1);
        if (!total.cells().contains(Cell.HIDDEN)) {
            assertThat(left.size()).isNotEqualTo(1);
            Map<String, Cell> exact = CountingRoom.cells(truth);
            for (int column = 0; column < table.columns().size(); column++) {
                String code = table.columns().get(column).code();
                BigDecimal rest = left.stream()
                        .map(line -> ((Cell.Value) CountingRoom.in(exact, line.code() + "/" + code)).number())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                if (rest.signum() != 0 && code.equals("diritti")) {
                    assertThat(rest).isGreaterThanOrEqualTo(LEAST_DUTY.multiply(BigDecimal.valueOf(SMALLEST)));
                }
                if (rest.signum() != 0 && code.equals("bollo")) {
                    assertThat(rest).isGreaterThanOrEqualTo(STAMP.multiply(BigDecimal.valueOf(SMALLEST)));
                }
            }
        }
    }

    private static void sharesAndTimesOfFewAreLeftOut(Map<String, FigureTable> published) {
        Map<String, Cell> ready = CountingRoom.cells(CountingRoom.in(published, "pronti-entro-il-termine"));
        Map<String, Cell> shares = CountingRoom.cells(CountingRoom.in(published, "quota-entro-il-termine"));
        Map<String, Cell> days = CountingRoom.cells(CountingRoom.in(published, "giorni-fino-al-pronto"));
        shares.forEach((name, share) -> {
            String line = name.split("/")[0];
            if (share instanceof Cell.Value) {
                assertThat(ready.get(line + "/entro-il-termine")).isInstanceOf(Cell.Value.class);
                assertThat(ready.get(line + "/totale")).isInstanceOf(Cell.Value.class);
            }
            if (days.get(line + "/mediana") instanceof Cell.Value) {
                assertThat(((Cell.Value) CountingRoom.in(ready, line + "/totale")).number())
                        .isGreaterThanOrEqualTo(BigDecimal.valueOf(2 * SMALLEST));
            }
            if (days.get(line + "/percentile-90") instanceof Cell.Value) {
                assertThat(((Cell.Value) CountingRoom.in(ready, line + "/totale")).number())
                        .isGreaterThanOrEqualTo(BigDecimal.valueOf(10 * SMALLEST));
            }
        });
    }

    @Test
    void theAttackFindsWhatPrimarySuppressionAloneLeavesOpen() {
        List<FigureTable> exact = year(12).exactly(Period.ofYear(2026));
        List<FigureTable> careless =
                exact.stream().map(RecoveryAttackTest::withoutSmall).toList();

        assertThat(new PublishedTables(careless).attack().settled()).isNotEmpty();
    }

    @Test
    void muchIsStillShownOfAYearWithMany() {
        List<FigureTable> published = year(30).ofYear(2026);
        long cells = published.stream()
                .flatMap(t -> t.lines().stream())
                .mapToLong(l -> l.cells().size())
                .sum();
        long hidden = published.stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.cells().stream())
                .filter(cell -> cell == Cell.HIDDEN)
                .count();

        assertThat(hidden).isBetween(1L, cells / 5);
    }

    private static Statistics year(int seed) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        for (String table : List.of(
                "booking",
                "booking_step",
                "delivery",
                "delivery_attempt",
                "citizen_booking",
                "citizen_certificate",
                "citizen_collection",
                "mail_note")) {
            jdbc.update("delete from " + table);
        }
        GeneratedBookings.write(database, seed, 2026, 10 + seed * 100, 0);
        return CountingRoom.on(database);
    }

    private static FigureTable duties(List<FigureTable> tables) {
        return CountingRoom.in(CountingRoom.byName(tables), Indicator.DUTIES_BY_MONTH.tableName());
    }

    private static FigureTable withoutSmall(FigureTable table) {
        return new FigureTable(
                table.name(),
                table.title(),
                table.unit(),
                table.lineHeading(),
                table.columns(),
                table.lines().stream()
                        .map(line -> new FigureTable.Line(
                                line.code(),
                                line.label(),
                                line.total(),
                                line.cells().stream()
                                        .map(RecoveryAttackTest::withoutSmall)
                                        .toList()))
                        .toList(),
                table.source(),
                table.at());
    }

    private static Cell withoutSmall(Cell cell) {
        boolean small = cell instanceof Cell.Value value
                && value.number().signum() > 0
                && value.number().compareTo(BigDecimal.valueOf(SMALLEST)) < 0;
        return small ? Cell.HIDDEN : cell;
    }
}
