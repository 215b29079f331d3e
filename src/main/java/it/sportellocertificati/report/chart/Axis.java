package it.sportellocertificati.report.chart;

import it.sportellocertificati.statistics.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The numbers along a chart, each with its thin line. */
final class Axis {

    private static final int DECIMALS = 2;

    private Axis() {}

    /** @return where the plot begins, right of the numbers */
    static double upright(Svg svg, Scale scale, Unit unit, double top, double height) {
        double left = scale.ticks().stream()
                        .mapToDouble(tick -> Lettering.width(words(tick, unit)))
                        .max()
                        .orElse(0)
                + 8;
        for (double tick : scale.ticks()) {
            double y = top + height * (1 - scale.share(tick));
            svg.line(left, y, Charts.WIDTH - 2, y, Svg.GRID, 1);
            svg.text(left - 6, y + 5, "end", Svg.QUIET, words(tick, unit));
        }
        return left;
    }

    static void level(Svg svg, Scale scale, Unit unit, Box plot) {
        for (double tick : scale.ticks()) {
            double x = plot.x() + plot.width() * scale.share(tick);
            svg.line(x, plot.y(), x, plot.bottom(), Svg.GRID, 1);
            svg.text(x, plot.bottom() + 17, "middle", Svg.QUIET, words(tick, unit));
        }
    }

    private static String words(double tick, Unit unit) {
        return Numbers.of(
                BigDecimal.valueOf(tick)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros(),
                unit);
    }
}
