package it.sportellocertificati.report.figures;

import it.sportellocertificati.statistics.FigureTable;
import java.util.List;

/** Where the figures of the service come from, fit for publication. */
public interface IndicatorSource {

    List<FigureTable> ofYear(int year);
}
