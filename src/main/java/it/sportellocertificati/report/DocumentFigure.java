package it.sportellocertificati.report;

import it.sportellocertificati.statistics.FigureTable;

/**
 * A figure as it stands in a chapter, where {@code <figure data-figure="name"></figure>} names it.
 *
 * @param caption beneath chart and table; the table's title where the writer gave none
 */
public record DocumentFigure(FigureTable table, ChartKind chart, String caption) {}
