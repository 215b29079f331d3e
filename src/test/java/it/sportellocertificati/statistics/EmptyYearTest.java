package it.sportellocertificati.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.safekeeping.MigratedDatabase;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A year in which nothing happened has all its tables. */
class EmptyYearTest {

    private final Statistics statistics = CountingRoom.on(MigratedDatabase.h2(GeneratedBookings.ROOMS));

    @Test
    void hasEveryTableInOrderWithEveryMonthAndNothingHidden() {
        List<FigureTable> tables = statistics.ofYear(2026);

        assertThat(tables)
                .extracting(FigureTable::name)
                .containsExactly(Arrays.stream(Indicator.values())
                        .map(Indicator::tableName)
                        .toArray(String[]::new));
        assertThat(CountingRoom.in(CountingRoom.byName(tables), "prenotazioni-per-mese")
                        .lines())
                .extracting(FigureTable.Line::label)
                .startsWith("gennaio 2026", "febbraio 2026")
                .hasSize(13);
        assertThat(tables)
                .flatExtracting(FigureTable::lines)
                .flatExtracting(FigureTable.Line::cells)
                .doesNotContain(Cell.HIDDEN);
    }

    @Test
    void saysThatThereIsNoMedianAndNoShareOfNothing() {
        List<FigureTable> tables = statistics.exactly(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 15)));

        assertThat(tables)
                .filteredOn(table -> List.of(Unit.PERCENT, Unit.WORKING_DAYS).contains(table.unit()))
                .hasSize(3)
                .flatExtracting(FigureTable::lines)
                .flatExtracting(FigureTable.Line::cells)
                .containsOnly(Cell.NONE);
    }

    @Test
    void saysFromWhatAndWhenItWasComputed() {
        assertThat(statistics.ofYear(2026)).allSatisfy(table -> {
            assertThat(table.at()).isEqualTo(CountingRoom.NOW);
            assertThat(table.source())
                    .contains("1 gennaio 2026", "31 dicembre 2026")
                    .endsWith(".");
        });
    }

    @Test
    void hasEnglishWordsForEveryIndicator() {
        for (Indicator indicator : Indicator.values()) {
            for (String part : List.of("title", "heading", "source")) {
                assertThat(CountingRoom.messages()
                                .getMessage(indicator.key() + "." + part, new Object[] {"a", "b"}, Locale.ENGLISH))
                        .isNotBlank();
            }
        }
    }

    @Test
    void refusesToShowWhatIsAboutOneOrTwo() {
        assertThatThrownBy(() -> new StatisticsProperties(2)).hasMessageContaining("smallest-cell");
    }
}
