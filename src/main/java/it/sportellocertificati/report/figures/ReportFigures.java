package it.sportellocertificati.report.figures;

import it.sportellocertificati.report.ChartKind;
import it.sportellocertificati.report.DocumentFigure;
import it.sportellocertificati.report.EditionKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The figures of an edition: the indicators of its year, computed now, and the tables brought by hand. */
@Service
public class ReportFigures {

    /** All that chapters may name, indicators first. */
    public List<ReportFigure> of(EditionKey edition) {
        throw new UnsupportedOperationException();
    }

    /** How a figure is drawn and what stands beneath it, in this edition. @param caption none for the table's title */
    public void show(EditionKey edition, String name, ChartKind chart, @Nullable String caption) {
        throw new UnsupportedOperationException();
    }

    /** By name, as they are frozen. */
    public Map<String, DocumentFigure> byName(EditionKey edition) {
        throw new UnsupportedOperationException();
    }
}
