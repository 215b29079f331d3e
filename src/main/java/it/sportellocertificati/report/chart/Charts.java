package it.sportellocertificati.report.chart;

import it.sportellocertificati.report.ChartKind;
import it.sportellocertificati.statistics.FigureTable;
import org.jspecify.annotations.Nullable;

/** Draws a table. */
public final class Charts {

    /** Of every chart, in its own units; a letter is 14 high. */
    static final double WIDTH = 640;

    private static final int MOST_COLUMNS = 14;

    /** Left and right of a chart of lines: the numbers, and the names of the series. */
    private static final double MARGINS = 220;

    private static final String WHY_HIDDEN =
            "• numero nascosto perché nessuno sia riconoscibile: il riquadro non ne indica il valore";

    private Charts() {}

    /**
     * The chart with its title, and with what it shows in words.
     *
     * @param wished bars are drawn instead of lines where lines would say nothing
     * @param id begins the ids inside; unique on the page
     * @return none where nothing is to be drawn: no chart is wished, or the table has no number
     */
    public static @Nullable String svg(FigureTable table, ChartKind wished, String id) {
        Plot plot = Plot.of(table);
        ChartKind kind = fitting(plot, wished);
        if (kind == ChartKind.NONE || plot.isEmpty()) {
            return null;
        }
        Svg svg = new Svg();
        double top = kind == ChartKind.LINES ? 0 : Legend.draw(svg, plot, WIDTH);
        double bottom = drawing(plot, kind).draw(svg, plot, top);
        if (plot.hasHidden()) {
            bottom += 18;
            svg.text(0, bottom - 6, "start", Svg.QUIET, WHY_HIDDEN);
        }
        return svg.finish(id, WIDTH, bottom, table.title(), new ChartWords(table).say(kind));
    }

    /** What the chart shows, in words. */
    public static String says(FigureTable table, ChartKind wished) {
        return new ChartWords(table).say(fitting(Plot.of(table), wished));
    }

    /** What has no order cannot rise or fall, nor is there room for its names beneath: it is drawn as bars. */
    private static ChartKind fitting(Plot plot, ChartKind wished) {
        boolean lines = plot.categories().size() > 1
                && fits(plot, (WIDTH - MARGINS) / plot.categories().size());
        return wished == ChartKind.LINES && !lines ? ChartKind.BARS : wished;
    }

    private static boolean fits(Plot plot, double room) {
        return plot.categories().stream().allMatch(name -> Lettering.width(name) < room);
    }

    private static Drawing drawing(Plot plot, ChartKind kind) {
        // Parts below nought cannot be laid on each other.
        boolean stacked = kind == ChartKind.STACKED_BARS && !plot.hasNegative();
        if (kind == ChartKind.LINES) {
            return new Lines();
        }
        return upright(plot) ? new Columns(stacked) : new Bars(stacked);
    }

    private static boolean upright(Plot plot) {
        double room = WIDTH / (plot.categories().size() + 1.0);
        return plot.categories().size() <= MOST_COLUMNS
                && (plot.time() || plot.categories().size() > 2)
                && fits(plot, room);
    }
}
