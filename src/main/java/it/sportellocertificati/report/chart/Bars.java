package it.sportellocertificati.report.chart;

import it.sportellocertificati.statistics.Cell;
import java.math.BigDecimal;
import java.util.List;

/** Lying bars: for names of any length, read from the top. */
final class Bars implements Drawing {

    private static final double NAMES_AT_MOST = 190;
    private static final double STUB = 16;
    private static final double LINE = 16;

    private final boolean stacked;

    Bars(boolean stacked) {
        this.stacked = stacked;
    }

    @Override
    public double draw(Svg svg, Plot plot, double top) {
        Scale scale = stacked ? plot.stackedScale() : plot.scale();
        double names = Math.min(
                NAMES_AT_MOST,
                plot.categories().stream().mapToDouble(Lettering::width).max().orElse(0));
        double values = 14 + widestValue(plot);
        int bars = stacked ? 1 : plot.series().size();
        double thick = stacked || bars == 1 ? 24 : 19;
        double y = top + 4;
        double[] begins = new double[plot.categories().size()];
        for (int at = 0; at < begins.length; at++) {
            begins[at] = y;
            y += Math.max(
                            bars * thick,
                            Lettering.wrap(plot.categories().get(at), names).size() * LINE)
                    + 10;
        }
        Box area = new Box(names + 10, top, Charts.WIDTH - names - 10 - values, y - top - 4);
        Axis.level(svg, scale, plot.unit(), area);
        for (int at = 0; at < begins.length; at++) {
            double end = at + 1 < begins.length ? begins[at + 1] : y;
            name(svg, plot.categories().get(at), names, begins[at], end - 10);
            double first = begins[at] + (end - 10 - begins[at] - bars * thick) / 2;
            if (stacked) {
                stack(svg, plot, scale, at, new Box(area.x(), first, area.width(), thick));
            } else {
                group(svg, plot, scale, at, new Box(area.x(), first, area.width(), thick));
            }
        }
        double zero = area.x() + area.width() * scale.share(0);
        svg.line(zero, top, zero, area.bottom(), Svg.INK, 1.5);
        return area.bottom() + 24;
    }

    private static void name(Svg svg, String name, double room, double from, double to) {
        List<String> lines = Lettering.wrap(name, room);
        double y = (from + to) / 2 - lines.size() * LINE / 2 + 12;
        for (String line : lines) {
            svg.text(room, y, "end", Svg.INK, line);
            y += LINE;
        }
    }

    private static void group(Svg svg, Plot plot, Scale scale, int at, Box first) {
        var brush = new Brush(svg);
        double zero = first.x() + first.width() * scale.share(0);
        for (int i = 0; i < plot.series().size(); i++) {
            Cell cell = plot.series().get(i).cells().get(at);
            double y = first.y() + i * first.height();
            double end = first.x() + first.width() * scale.share(Plot.number(cell));
            if (cell instanceof Cell.Hidden) {
                end = zero + STUB;
                brush.hidden(new Box(zero, y + 1, STUB, first.height() - 2));
            } else {
                brush.fill(Box.between(zero, y + 1, end, y + first.height() - 1), Ink.of(i));
            }
            svg.text(
                    Math.max(end, zero) + 6,
                    y + first.height() / 2 + 5,
                    "start",
                    Svg.INK,
                    Numbers.of(cell, plot.unit()));
        }
    }

    private static void stack(Svg svg, Plot plot, Scale scale, int at, Box area) {
        var brush = new Brush(svg);
        double sum = 0;
        boolean hidden = false;
        for (int i = 0; i < plot.series().size(); i++) {
            Cell cell = plot.series().get(i).cells().get(at);
            hidden |= cell instanceof Cell.Hidden;
            double from = area.x() + area.width() * scale.share(sum);
            sum += Plot.number(cell);
            Box part = Box.between(from, area.y(), area.x() + area.width() * scale.share(sum), area.bottom());
            brush.fill(part, Ink.of(i));
            String words = Numbers.of(cell, plot.unit());
            if (cell instanceof Cell.Value && Lettering.width(words) + 10 < part.width()) {
                Plate.draw(svg, part.x() + part.width() / 2, part.y() + part.height() / 2, words);
            }
        }
        double end = area.x() + area.width() * scale.share(sum);
        if (hidden) {
            brush.hidden(new Box(end, area.y(), STUB, area.height()));
        }
        String words = hidden ? Numbers.HIDDEN : Numbers.of(BigDecimal.valueOf(sum), plot.unit());
        svg.text(end + (hidden ? STUB : 0) + 6, area.y() + area.height() / 2 + 5, "start", Svg.INK, words);
    }

    private static double widestValue(Plot plot) {
        return Lettering.width(Numbers.of(BigDecimal.valueOf(plot.stackedScale().to()), plot.unit())) + STUB;
    }
}
