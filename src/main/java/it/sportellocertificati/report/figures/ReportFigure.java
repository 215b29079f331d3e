package it.sportellocertificati.report.figures;

import it.sportellocertificati.report.DocumentFigure;

/**
 * A figure that chapters of an edition may name.
 *
 * @param byHand typed or imported, not counted by the service
 */
public record ReportFigure(String name, DocumentFigure figure, boolean byHand) {}
