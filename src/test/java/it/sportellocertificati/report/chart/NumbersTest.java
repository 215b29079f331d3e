package it.sportellocertificati.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.statistics.Cell;
import it.sportellocertificati.statistics.FigureTable;
import it.sportellocertificati.statistics.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sums of money stand beneath each other as in an account; what is hidden or absent stays so. */
class NumbersTest {

    private static final Cell ROUND = Cell.of(1256);
    private static final Cell WITH_CENTS = Cell.of(new BigDecimal("158.72"));

    @Test
    void whereOneSumHasCentsAllHave() {
        FigureTable table = table(Unit.EURO, ROUND, WITH_CENTS, Cell.HIDDEN, Cell.NONE);

        assertThat(Numbers.of(ROUND, table)).isEqualTo("1.256,00");
        assertThat(Numbers.of(WITH_CENTS, table)).isEqualTo("158,72");
        assertThat(Numbers.of(Cell.HIDDEN, table)).isEqualTo("•");
        assertThat(Numbers.of(Cell.NONE, table)).isEqualTo("–");
    }

    @Test
    void whereNoneHasThemNobodyIsGivenAny() {
        assertThat(Numbers.of(ROUND, table(Unit.EURO, ROUND, Cell.of(3)))).isEqualTo("1.256");
        assertThat(Numbers.of(ROUND, table(Unit.WORKING_DAYS, ROUND, Cell.of(new BigDecimal("2.5")))))
                .isEqualTo("1.256");
    }

    private static FigureTable table(Unit unit, Cell... cells) {
        List<FigureTable.Line> lines = List.of(cells).stream()
                .map(cell -> new FigureTable.Line("riga", "Riga", false, List.of(cell)))
                .toList();
        return new FigureTable(
                "somme",
                "Somme",
                unit,
                "Voce",
                List.of(new FigureTable.Column("somma", "Somma", false)),
                lines,
                "Prova.",
                Instant.EPOCH);
    }
}
