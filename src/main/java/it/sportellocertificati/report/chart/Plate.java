package it.sportellocertificati.report.chart;

/** A number on a white plate, legible on any pattern. */
final class Plate {

    private static final double HEIGHT = 16;

    private Plate() {}

    static void draw(Svg svg, double x, double y, String words) {
        double width = Lettering.width(words) + 4;
        svg.box(new Box(x - width / 2, y - HEIGHT / 2, width, HEIGHT), "#ffffff", "none", "");
        svg.text(x, y + 5, "middle", Svg.INK, words);
    }
}
