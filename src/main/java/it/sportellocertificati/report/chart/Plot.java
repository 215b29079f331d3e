package it.sportellocertificati.report.chart;

import it.sportellocertificati.statistics.Cell;
import it.sportellocertificati.statistics.FigureTable;
import it.sportellocertificati.statistics.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * What is drawn of a table: its lines along the axis, its columns as series, sums left out.
 *
 * @param categories one for each line
 * @param time whether the lines are months or years, in their order
 */
record Plot(List<String> categories, List<Series> series, Unit unit, boolean time) {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final String[] MONTHS = {
        "gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"
    };

    /** @param cells one for each category */
    record Series(String label, List<Cell> cells) {}

    static Plot of(FigureTable table) {
        var lines = table.lines().stream().filter(line -> !line.total()).toList();
        var series = new ArrayList<Series>();
        for (int column = 0; column < table.columns().size(); column++) {
            var head = table.columns().get(column);
            int at = column;
            if (!head.total()) {
                series.add(new Series(
                        head.label(),
                        lines.stream().map(line -> line.cells().get(at)).toList()));
            }
        }
        boolean months = !lines.isEmpty()
                && lines.stream().allMatch(line -> MONTH.matcher(line.code()).matches());
        boolean years = !lines.isEmpty()
                && lines.stream().allMatch(line -> YEAR.matcher(line.code()).matches());
        boolean oneYear = lines.stream()
                        .map(line -> line.code().split("-", 2)[0])
                        .distinct()
                        .count()
                <= 1;
        var labels = lines.stream()
                .map(line -> months ? month(line.code(), oneYear) : line.label())
                .toList();
        return new Plot(labels, List.copyOf(series), table.unit(), months || years);
    }

    private static String month(String code, boolean oneYear) {
        String name = MONTHS[Integer.parseInt(code.substring(5)) - 1];
        return oneYear ? name : name + " ’" + code.substring(2, 4);
    }

    boolean isEmpty() {
        return series.isEmpty()
                || series.stream().flatMap(one -> one.cells().stream()).noneMatch(Cell.Value.class::isInstance);
    }

    boolean hasHidden() {
        return series.stream().flatMap(one -> one.cells().stream()).anyMatch(Cell.Hidden.class::isInstance);
    }

    boolean hasNegative() {
        return values().anyMatch(value -> value < 0);
    }

    Scale scale() {
        return Scale.over(values());
    }

    /** Of the sums of each category. */
    Scale stackedScale() {
        return Scale.over(java.util.stream.IntStream.range(0, categories.size())
                .mapToDouble(at -> series.stream()
                        .mapToDouble(one -> number(one.cells().get(at)))
                        .sum()));
    }

    /** Nothing where there is no number. */
    static double number(Cell cell) {
        return cell instanceof Cell.Value value ? value.number().doubleValue() : 0;
    }

    private DoubleStream values() {
        return series.stream().flatMap(one -> one.cells().stream()).mapToDouble(Plot::number);
    }
}
