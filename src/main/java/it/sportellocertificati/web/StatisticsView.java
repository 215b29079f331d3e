package it.sportellocertificati.web;

import it.sportellocertificati.statistics.Cell;
import it.sportellocertificati.statistics.FigureTable;
import it.sportellocertificati.statistics.Period;
import it.sportellocertificati.statistics.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All indicators of a period, as the interface shows them. */
record StatisticsView(LocalDate from, LocalDate to, List<Table> tables) {

    record Table(
            String name,
            String title,
            Unit unit,
            String lineHeading,
            List<FigureTable.Column> columns,
            List<Line> lines,
            String source,
            Instant computedAt) {}

    /** @param values one for each column, in its order; null where there is no number */
    record Line(String code, String label, boolean total, List<@Nullable BigDecimal> values) {}

    static StatisticsView of(Period period, List<FigureTable> tables) {
        return new StatisticsView(
                period.from(),
                period.to(),
                tables.stream().map(StatisticsView::table).toList());
    }

    private static Table table(FigureTable table) {
        return new Table(
                table.name(),
                table.title(),
                table.unit(),
                table.lineHeading(),
                table.columns(),
                table.lines().stream().map(StatisticsView::line).toList(),
                table.source(),
                table.at());
    }

    private static Line line(FigureTable.Line line) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        line.cells().forEach(cell -> values.add(cell instanceof Cell.Value value ? value.number() : null));
        return new Line(line.code(), line.label(), line.total(), Collections.unmodifiableList(values));
    }
}
