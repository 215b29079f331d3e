package it.sportellocertificati.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * An axis from a round number to a round number; nought is always on it, since lengths are compared.
 *
 * @param step between two ticks
 */
record Scale(double from, double to, double step) {

    private static final int ABOUT = 5;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    static Scale over(DoubleStream values) {
        var extremes = values.summaryStatistics();
        double low = Math.min(0, extremes.getMin());
        double high = Math.max(0, extremes.getMax());
        if (high <= low) {
            return new Scale(0, 1, 1);
        }
        double step = step((high - low) / ABOUT);
        return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double one : ROUND) {
            if (one * power >= rough) {
                return one * power;
            }
        }
        return 10 * power;
    }

    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        long count = Math.round((to - from) / step);
        for (long i = 0; i <= count; i++) {
            ticks.add(from + i * step);
        }
        return ticks;
    }

    /** How far along the axis a value stands: 0 at its begin, 1 at its end. */
    double share(double value) {
        return (value - from) / (to - from);
    }
}
