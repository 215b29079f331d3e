package it.sportellocertificati.report.chart;

/** Upright rectangle; x grows to the right, y downwards. */
record Box(double x, double y, double width, double height) {

    /** Between two corners, whichever way they were given. */
    static Box between(double x1, double y1, double x2, double y2) {
        return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }
}
