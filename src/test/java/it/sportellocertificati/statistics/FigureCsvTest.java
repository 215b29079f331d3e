package it.sportellocertificati.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureCsvTest {

    @Test
    void writesNumbersAsAnItalianSpreadsheetReadsThem() {
        List<Cell> cells = List.of(Cell.of(new BigDecimal("1234.50")), Cell.HIDDEN, Cell.NONE, Cell.of(-3));

        assertThat(text(table("Mese", "gennaio 2026", cells)))
                .isEqualTo("\uFEFFcodice;Mese;A;B;C;D\r\n2026-01;gennaio 2026;1234,50;riservato;;-3\r\n");
    }

    @Test
    void quotesWhatHoldsASeparatorAQuoteOrALineBreak() {
        assertThat(text(table("Mese", "a;b \"c\"\nd", List.of(Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE))))
                .contains("2026-01;\"a;b \"\"c\"\"\nd\";;;;\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "  =1",
                "\u00A0=1",
                "\r=1",
                "|cmd",
                "%1",
                "\uFF1D1"
            })
    void makesATextOfWhatWouldBeAFormula(String label) {
        String file = text(table(label, label, List.of(Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE)));

        assertThat(file.replace("\"", ""))
                .contains("codice;'" + label.replace("\"", ""))
                .contains(";'" + label.replace("\"", ""));
    }

    private static FigureTable table(String heading, String label, List<Cell> cells) {
        List<FigureTable.Column> columns = List.of(
                new FigureTable.Column("a", "A", false),
                new FigureTable.Column("b", "B", false),
                new FigureTable.Column("c", "C", false),
                new FigureTable.Column("d", "D", false));
        return new FigureTable(
                "prova",
                "Prova",
                Unit.OTHER,
                heading,
                columns,
                List.of(new FigureTable.Line("2026-01", label, false, cells)),
                "Una prova.",
                Instant.EPOCH);
    }

    private static String text(FigureTable table) {
        return new String(FigureCsv.of(table), StandardCharsets.UTF_8);
    }
}
