package it.sportellocertificati.report;

/** How a table is drawn beside its figures. */
public enum ChartKind {
    /** The table alone. */
    NONE,
    BARS,
    STACKED_BARS,
    LINES
}
