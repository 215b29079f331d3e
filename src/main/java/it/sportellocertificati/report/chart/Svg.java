package it.sportellocertificati.report.chart;

import java.util.Locale;

/** Writes SVG by attributes alone: a page whose policy forbids inline styles shows it too. */
final class Svg {

    static final double SIZE = 14;
    static final String INK = "#17202b";
    static final String QUIET = "#455b71";
    static final String GRID = "#d3dbe3";

    private final StringBuilder out = new StringBuilder();

    /** A line, or several that follow each other in one path. */
    void path(String moves, String colour, double width, String dash) {
        out.append("<path d=\"")
                .append(moves)
                .append("\" fill=\"none\" stroke=\"")
                .append(colour);
        out.append("\" stroke-width=\"").append(n(width)).append('"');
        if (!dash.isEmpty()) {
            out.append(" stroke-dasharray=\"").append(dash).append('"');
        }
        out.append("/>");
    }

    void line(double x1, double y1, double x2, double y2, String colour, double width) {
        path("M" + n(x1) + " " + n(y1) + "L" + n(x2) + " " + n(y2), colour, width, "");
    }

    /** A closed shape. */
    void shape(String moves, String fill, String stroke, double width) {
        out.append("<path d=\"").append(moves).append("\" fill=\"").append(fill).append('"');
        out.append(" stroke=\"")
                .append(stroke)
                .append("\" stroke-width=\"")
                .append(n(width))
                .append("\"/>");
    }

    void box(Box box, String fill, String stroke, String dash) {
        out.append("<rect x=\"").append(n(box.x())).append("\" y=\"").append(n(box.y()));
        out.append("\" width=\"").append(n(box.width())).append("\" height=\"").append(n(box.height()));
        out.append("\" fill=\"")
                .append(fill)
                .append("\" stroke=\"")
                .append(stroke)
                .append('"');
        if (!dash.isEmpty()) {
            out.append(" stroke-dasharray=\"").append(dash).append('"');
        }
        out.append("/>");
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    void text(double x, double y, String anchor, String colour, String words) {
        out.append("<text x=\"").append(n(x)).append("\" y=\"").append(n(y)).append('"');
        if (!"start".equals(anchor)) {
            out.append(" text-anchor=\"").append(anchor).append('"');
        }
        out.append(" fill=\"")
                .append(colour)
                .append("\">")
                .append(escape(words))
                .append("</text>");
    }

    /**
     * @param id unique on its page
     * @param says what the chart shows, in words
     */
    String finish(String id, double width, double height, String title, String says) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + n(width) + " " + n(height) + "\" width=\""
                + n(width) + "\" height=\"" + n(height) + "\" role=\"img\" aria-labelledby=\"" + id + "-t " + id
                + "-d\" font-family=\"'Titillium Web','Source Sans',sans-serif\" font-size=\"" + n(SIZE)
                + "\"><title id=\""
                + id + "-t\">" + escape(title) + "</title><desc id=\"" + id + "-d\">" + escape(says) + "</desc>" + out
                + "</svg>";
    }

    /** A coordinate, to a tenth. */
    static String n(double value) {
        String words = String.format(Locale.ROOT, "%.1f", value);
        return words.endsWith(".0") ? words.substring(0, words.length() - 2) : words;
    }

    /** Text as XML writes it. */
    static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
