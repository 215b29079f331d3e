package it.sportellocertificati.statistics;

import java.util.ArrayList;
import java.util.List;

/** A table whose cells are known and not yet decided about. */
record Draft(Indicator indicator, List<FigureTable.Column> columns, List<Line> lines) {

    record Line(String code, String label, boolean total, List<Entry> entries) {}

    /** Begins a table, column by column and then line by line. */
    static Builder of(Indicator indicator) {
        return new Builder(indicator);
    }

    static final class Builder {

        private final Indicator indicator;
        private final List<FigureTable.Column> columns = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();

        private Builder(Indicator indicator) {
            this.indicator = indicator;
        }

        Builder column(String code, String label) {
            columns.add(new FigureTable.Column(code, label, false));
            return this;
        }

        Builder totalColumn(String code, String label) {
            columns.add(new FigureTable.Column(code, label, true));
            return this;
        }

        Builder line(String code, String label, List<Entry> entries) {
            lines.add(new Line(code, label, false, List.copyOf(entries)));
            return this;
        }

        Builder totalLine(String code, String label, List<Entry> entries) {
            lines.add(new Line(code, label, true, List.copyOf(entries)));
            return this;
        }

        Draft build() {
            return new Draft(indicator, List.copyOf(columns), List.copyOf(lines));
        }
    }
}
