package it.sportellocertificati.report.chart;

/**
 * How a series looks. Neighbours differ in lightness, pattern, mark and dash, so that they are told apart in grey and by any eye; every
 * area has a dark outline, which gives the contrast that a light fill lacks (WCAG 1.4.11).
 *
 * @param fill of areas
 * @param hatch colour of the pattern
 * @param stroke of lines; dark enough on white for itself
 * @param dash of lines, as SVG writes it; empty for an unbroken one
 */
record Ink(String fill, String hatch, Pattern pattern, String stroke, String dash, Mark mark) {

    enum Pattern {
        PLAIN,
        RISING,
        DOTS,
        FALLING,
        LEVEL,
        UPRIGHT
    }

    enum Mark {
        DISC,
        SQUARE,
        TRIANGLE,
        DIAMOND,
        RING,
        CROSS
    }

    private static final Ink[] ALL = {
        new Ink("#12406f", "#12406f", Pattern.PLAIN, "#12406f", "", Mark.DISC),
        new Ink("#f7c873", "#7a4a00", Pattern.RISING, "#a85b00", "8 4", Mark.SQUARE),
        new Ink("#5fae9f", "#0b3f37", Pattern.DOTS, "#0d7362", "2 4", Mark.TRIANGLE),
        new Ink("#f3e3ee", "#8a2f6c", Pattern.FALLING, "#8a2f6c", "12 4 2 4", Mark.DIAMOND),
        new Ink("#7d8894", "#ffffff", Pattern.LEVEL, "#4f5b67", "5 5", Mark.RING),
        new Ink("#cfe6f5", "#0d4a7a", Pattern.UPRIGHT, "#1f78b4", "1 3", Mark.CROSS)
    };

    /** Beyond the sixth a colour comes again, with another pattern and mark. */
    static Ink of(int series) {
        Ink colours = ALL[series % ALL.length];
        Ink forms = ALL[(series + series / ALL.length) % ALL.length];
        return new Ink(colours.fill, colours.hatch, forms.pattern, colours.stroke, forms.dash, forms.mark);
    }
}
