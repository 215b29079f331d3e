package it.sportellocertificati.statistics;

import java.time.Instant;
import java.util.List;

/**
 * A table with its words, in Italian, as it is published and frozen.
 *
 * @param name stable, lower case with dashes, as chapters and files name it: {@code prenotazioni-per-mese}
 * @param lineHeading what the lines are: {@code Mese}
 * @param columns at least one
 * @param source from what it was computed, or who counted it; a whole sentence
 * @param at when it was computed or typed
 */
public record FigureTable(
        String name,
        String title,
        Unit unit,
        String lineHeading,
        List<Column> columns,
        List<Line> lines,
        String source,
        Instant at) {

    public FigureTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        int width = columns.size();
        if (width == 0 || lines.stream().anyMatch(line -> line.cells().size() != width)) {
            throw new IllegalArgumentException("a line has one cell for each column: " + name);
        }
    }

    /**
     * @param code stable, for machines
     * @param total whether it sums the columns before it up: left out of charts
     */
    public record Column(String code, String label, boolean total) {}

    /**
     * @param code stable, for machines: {@code 2026-03}
     * @param total whether it sums the lines before it up: left out of charts
     */
    public record Line(String code, String label, boolean total, List<Cell> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }
}
