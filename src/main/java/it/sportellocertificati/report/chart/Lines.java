package it.sportellocertificati.report.chart;

import static it.sportellocertificati.report.chart.Svg.n;

import it.sportellocertificati.statistics.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines over time; each is named at its end, so that nobody matches colours with a list. */
final class Lines implements Drawing {

    private static final double HEIGHT = 260;
    private static final double NAMES_AT_MOST = 150;
    private static final double LINE = 16;

    /** @param y where the line ends */
    private record End(int series, List<String> words, double y) {}

    @Override
    public double draw(Svg svg, Plot plot, double top) {
        Scale scale = plot.scale();
        double head = top + 12;
        double left = Axis.upright(svg, scale, plot.unit(), head, HEIGHT);
        double names = Math.min(
                NAMES_AT_MOST,
                plot.series().stream()
                        .mapToDouble(one -> Lettering.width(one.label()))
                        .max()
                        .orElse(0));
        double right = Charts.WIDTH - names - 14;
        double room = (right - left) / plot.categories().size();
        for (int at = 0; at < plot.categories().size(); at++) {
            svg.text(
                    left + (at + 0.5) * room,
                    head + HEIGHT + 20,
                    "middle",
                    Svg.INK,
                    plot.categories().get(at));
        }
        svg.line(left, head + HEIGHT * (1 - scale.share(0)), right, head + HEIGHT * (1 - scale.share(0)), Svg.INK, 1.5);
        svg.box(new Box(right, head - 8, Charts.WIDTH - right, HEIGHT + 16), "#ffffff", "none", "");
        var ends = new ArrayList<End>();
        for (int i = 0; i < plot.series().size(); i++) {
            double y = series(svg, plot, scale, i, new Box(left, head, room, HEIGHT));
            ends.add(new End(i, Lettering.wrap(plot.series().get(i).label(), names), y));
        }
        name(svg, ends, right + 10, head + HEIGHT);
        return head + HEIGHT + 28;
    }

    /** @return where its last point stands */
    private static double series(Svg svg, Plot plot, Scale scale, int series, Box first) {
        Ink ink = Ink.of(series);
        var brush = new Brush(svg);
        var cells = plot.series().get(series).cells();
        var moves = new StringBuilder();
        double last = first.bottom();
        boolean broken = true;
        for (int at = 0; at < cells.size(); at++) {
            if (cells.get(at) instanceof Cell.Value value) {
                last = first.bottom() - HEIGHT * scale.share(value.number().doubleValue());
                moves.append(broken ? "M" : "L")
                        .append(n(x(first, at)))
                        .append(' ')
                        .append(n(last));
            }
            broken = !(cells.get(at) instanceof Cell.Value);
        }
        svg.path(moves.toString(), ink.stroke(), 2.5, ink.dash());
        for (int at = 0; at < cells.size(); at++) {
            if (cells.get(at) instanceof Cell.Value value) {
                brush.mark(
                        x(first, at),
                        first.bottom() - HEIGHT * scale.share(value.number().doubleValue()),
                        ink);
            } else if (cells.get(at) instanceof Cell.Hidden) {
                double offset = 7 + series * 12;
                brush.hidden(new Box(x(first, at) - 6, first.bottom() - offset - 5, 12, 10));
                brush.mark(x(first, at), first.bottom() - offset, ink);
            }
        }
        return last;
    }

    private static double x(Box first, int at) {
        return first.x() + (at + 0.5) * first.width();
    }

    /** Each beside its line's end, or as near as the others leave room. */
    private static void name(Svg svg, List<End> ends, double x, double bottom) {
        double total =
                ends.stream().mapToDouble(end -> end.words().size() * LINE + 3).sum();
        double free = Double.NEGATIVE_INFINITY;
        var sorted = ends.stream().sorted(Comparator.comparingDouble(End::y)).toList();
        for (End end : sorted) {
            double height = end.words().size() * LINE;
            double y = Math.max(free, Math.min(end.y() - height / 2, bottom - total + 8));
            for (int i = 0; i < end.words().size(); i++) {
                svg.text(
                        x,
                        y + i * LINE + 13,
                        "start",
                        Ink.of(end.series()).stroke(),
                        end.words().get(i));
            }
            free = y + height + 3;
            total -= height + 3;
        }
    }
}
