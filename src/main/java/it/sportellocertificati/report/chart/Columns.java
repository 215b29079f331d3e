package it.sportellocertificati.report.chart;

import it.sportellocertificati.statistics.Cell;
import java.math.BigDecimal;

/** Upright bars: for months, years and few short names. */
final class Columns implements Drawing {

    private static final double HEIGHT = 250;
    private static final double STUB = 14;
    private static final double PLATE = 17;
    private static final double WIDEST = 72;

    private final boolean stacked;

    Columns(boolean stacked) {
        this.stacked = stacked;
    }

    @Override
    public double draw(Svg svg, Plot plot, double top) {
        Scale scale = stacked ? plot.stackedScale() : plot.scale();
        double head = top + 18;
        double left = Axis.upright(svg, scale, plot.unit(), head, HEIGHT);
        double room = (Charts.WIDTH - left - 4) / plot.categories().size();
        double wide = Math.min(room * 0.78, plot.series().size() * WIDEST);
        boolean numbered = stacked || fits(plot, wide / plot.series().size());
        for (int at = 0; at < plot.categories().size(); at++) {
            double x = left + at * room;
            if (stacked) {
                double one = Math.min(room * 0.68, WIDEST);
                stack(svg, plot, scale, at, new Box(x + (room - one) / 2, head, one, HEIGHT));
            } else {
                group(svg, plot, scale, at, new Box(x + (room - wide) / 2, head, wide, HEIGHT), numbered);
            }
            svg.text(
                    x + room / 2,
                    head + HEIGHT + 18,
                    "middle",
                    Svg.INK,
                    plot.categories().get(at));
        }
        svg.line(left, y(scale, 0, head), Charts.WIDTH - 2, y(scale, 0, head), Svg.INK, 1.5);
        return head + HEIGHT + 26;
    }

    private static void group(Svg svg, Plot plot, Scale scale, int at, Box area, boolean numbered) {
        var brush = new Brush(svg);
        double wide = area.width() / plot.series().size();
        for (int i = 0; i < plot.series().size(); i++) {
            Cell cell = plot.series().get(i).cells().get(at);
            double x = area.x() + i * wide;
            double zero = y(scale, 0, area.y());
            double end = y(scale, Plot.number(cell), area.y());
            if (cell instanceof Cell.Hidden) {
                brush.hidden(new Box(x + 1, zero - STUB, wide - 2, STUB));
                end = zero - STUB;
            } else {
                brush.fill(Box.between(x + 1, zero, x + wide - 1, end), Ink.of(i));
            }
            if (numbered || !(cell instanceof Cell.Value)) {
                String words = Numbers.of(cell, plot.unit());
                svg.text(x + wide / 2, end > zero ? end + 15 : end - 5, "middle", Svg.INK, words);
            }
        }
    }

    private static void stack(Svg svg, Plot plot, Scale scale, int at, Box area) {
        var brush = new Brush(svg);
        double sum = 0;
        boolean hidden = false;
        for (int i = 0; i < plot.series().size(); i++) {
            Cell cell = plot.series().get(i).cells().get(at);
            hidden |= cell instanceof Cell.Hidden;
            double from = y(scale, sum, area.y());
            sum += Plot.number(cell);
            Box part = Box.between(area.x(), from, area.right(), y(scale, sum, area.y()));
            brush.fill(part, Ink.of(i));
            String words = Numbers.of(cell, plot.unit());
            if (cell instanceof Cell.Value && part.height() >= PLATE + 4 && Lettering.width(words) + 4 < part.width()) {
                Plate.draw(svg, area.x() + area.width() / 2, part.y() + part.height() / 2, words);
            }
        }
        double end = y(scale, sum, area.y());
        if (hidden) {
            brush.hidden(new Box(area.x(), end - STUB, area.width(), STUB));
        }
        String words = hidden ? Numbers.HIDDEN : Numbers.of(BigDecimal.valueOf(sum), plot.unit());
        svg.text(area.x() + area.width() / 2, end - (hidden ? STUB : 0) - 5, "middle", Svg.INK, words);
    }

    /** All bars are numbered or none, since a gap would look as if a number were missing. */
    private static boolean fits(Plot plot, double wide) {
        return plot.series().stream()
                .flatMap(one -> one.cells().stream())
                .allMatch(cell -> Lettering.width(Numbers.of(cell, plot.unit())) < wide + 2);
    }

    private static double y(Scale scale, double value, double head) {
        return head + HEIGHT * (1 - scale.share(value));
    }
}
