package it.sportellocertificati.report.chart;

/** Which pattern is which series, in their order, above the chart. */
final class Legend {

    private static final double SWATCH = 26;
    private static final double HEIGHT = 15;
    private static final double LINE = 22;

    private Legend() {}

    /** @return the height that it took */
    static double draw(Svg svg, Plot plot, double width) {
        if (plot.series().size() < 2) {
            return 0;
        }
        var brush = new Brush(svg);
        double x = 1;
        double y = 2;
        for (int i = 0; i < plot.series().size(); i++) {
            String label = plot.series().get(i).label();
            double needs = SWATCH + 6 + Lettering.width(label) + 18;
            if (x > 1 && x + needs - 18 > width) {
                x = 1;
                y += LINE;
            }
            brush.fill(new Box(x, y, SWATCH, HEIGHT), Ink.of(i));
            svg.text(x + SWATCH + 6, y + HEIGHT - 3, "start", Svg.INK, label);
            x += needs;
        }
        return y + LINE + 6;
    }
}
