package it.sportellocertificati.report.chart;

import static it.sportellocertificati.report.chart.Svg.n;

/**
 * Fills areas and sets marks. Patterns are drawn line by line rather than by SVG's own, which printers of PDF turn into pictures or leave
 * out.
 */
final class Brush {

    private static final double GAP = 6;
    private static final double THIN = 1.2;
    private static final double DOT = 1.1;
    private static final double MARK = 4.5;

    private final Svg svg;

    Brush(Svg svg) {
        this.svg = svg;
    }

    void fill(Box box, Ink ink) {
        if (box.width() < 0.05 || box.height() < 0.05) {
            return;
        }
        svg.box(box, ink.fill(), "none", "");
        String hatch = switch (ink.pattern()) {
            case PLAIN -> "";
            case RISING -> slanted(box, true);
            case FALLING -> slanted(box, false);
            case DOTS -> dots(box);
            case LEVEL -> level(box);
            case UPRIGHT -> upright(box);
        };
        if (!hatch.isEmpty()) {
            svg.path(hatch, ink.hatch(), ink.pattern() == Ink.Pattern.DOTS ? 2 * DOT : THIN, "");
        }
        svg.box(box, "none", Svg.INK, "");
    }

    /** A number that is kept back: a dashed outline of no meaning in its length. */
    void hidden(Box box) {
        svg.box(box, "#ffffff", Svg.QUIET, "3 2");
    }

    void mark(double x, double y, Ink ink) {
        String colour = ink.stroke();
        switch (ink.mark()) {
            case DISC -> svg.shape(disc(x, y), colour, colour, 1);
            case RING -> svg.shape(disc(x, y), "#ffffff", colour, 2);
            case SQUARE ->
                svg.shape(polygon(x - 4, y - 4, x + 4, y - 4, x + 4, y + 4, x - 4, y + 4), colour, colour, 1);
            case TRIANGLE -> svg.shape(polygon(x, y - 5.5, x + 5, y + 3.5, x - 5, y + 3.5), colour, colour, 1);
            case DIAMOND -> svg.shape(polygon(x, y - 6, x + 6, y, x, y + 6, x - 6, y), "#ffffff", colour, 2);
            case CROSS ->
                svg.path(moves(x - 4, y - 4, x + 4, y + 4) + moves(x - 4, y + 4, x + 4, y - 4), colour, 2.4, "");
        }
    }

    private static String slanted(Box box, boolean rising) {
        var moves = new StringBuilder();
        for (double offset = GAP / 2; offset < box.width() + box.height(); offset += GAP) {
            double x1 = Math.min(offset, box.width());
            double y1 = Math.max(0, offset - box.width());
            double x2 = Math.max(0, offset - box.height());
            double y2 = Math.min(offset, box.height());
            moves.append(
                    rising
                            ? moves(box.x() + x1, box.y() + y1, box.x() + x2, box.y() + y2)
                            : moves(box.right() - x1, box.y() + y1, box.right() - x2, box.y() + y2));
        }
        return moves.toString();
    }

    private static String dots(Box box) {
        var moves = new StringBuilder();
        int row = 0;
        for (double y = box.y() + 3; y < box.bottom() - DOT; y += GAP - 1, row++) {
            for (double x = box.x() + (row % 2 == 0 ? 3 : GAP); x < box.right() - 2 * DOT; x += GAP) {
                moves.append(moves(x - DOT, y, x + DOT, y));
            }
        }
        return moves.toString();
    }

    private static String level(Box box) {
        var moves = new StringBuilder();
        for (double y = box.y() + GAP / 2; y < box.bottom(); y += GAP) {
            moves.append(moves(box.x(), y, box.right(), y));
        }
        return moves.toString();
    }

    private static String upright(Box box) {
        var moves = new StringBuilder();
        for (double x = box.x() + GAP / 2; x < box.right(); x += GAP) {
            moves.append(moves(x, box.y(), x, box.bottom()));
        }
        return moves.toString();
    }

    private static String moves(double x1, double y1, double x2, double y2) {
        return "M" + n(x1) + " " + n(y1) + "L" + n(x2) + " " + n(y2);
    }

    private static String disc(double x, double y) {
        String arc = "a" + n(MARK) + " " + n(MARK) + " 0 1 0 ";
        return "M" + n(x - MARK) + " " + n(y) + arc + n(2 * MARK) + " 0" + arc + n(-2 * MARK) + " 0Z";
    }

    private static String polygon(double... points) {
        var moves = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            moves.append(i == 0 ? "M" : "L").append(n(points[i])).append(' ').append(n(points[i + 1]));
        }
        return moves.append('Z').toString();
    }
}
