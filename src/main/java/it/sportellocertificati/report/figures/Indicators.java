package it.sportellocertificati.report.figures;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.statistics.FigureTable;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The figures of the service that an edition may name: of its year, or in a preventivo of the year before, from which it starts. */
@Component
class Indicators {

    private final ObjectProvider<IndicatorSource> source;

    Indicators(ObjectProvider<IndicatorSource> source) {
        this.source = source;
    }

    List<FigureTable> of(EditionKey edition) {
        int year = edition.kind() == ReportKind.CONSUNTIVO ? edition.year() : edition.year() - 1;
        return source.stream().flatMap(each -> each.ofYear(year).stream()).toList();
    }

    boolean has(EditionKey edition, String name) {
        return of(edition).stream().anyMatch(table -> table.name().equals(name));
    }
}
