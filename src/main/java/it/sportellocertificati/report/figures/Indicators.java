package it.sportellocertificati.report.figures;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.statistics.FigureTable;
import it.sportellocertificati.statistics.Indicator;
import it.sportellocertificati.statistics.Statistics;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The figures of the service that an edition may name: of its year, or in a preventivo of the year before, from which it starts. */
@Component
class Indicators {

    private final Statistics statistics;

    Indicators(Statistics statistics) {
        this.statistics = statistics;
    }

    /** As they are published: numbers about few are hidden. Computed from every booking of the year, so that nobody asks twice. */
    List<FigureTable> of(EditionKey edition) {
        return statistics.ofYear(edition.kind() == ReportKind.CONSUNTIVO ? edition.year() : edition.year() - 1);
    }

    /** Whether the name is that of an indicator of any year. */
    static boolean isOne(String name) {
        return Arrays.stream(Indicator.values())
                .anyMatch(indicator -> indicator.tableName().equals(name));
    }
}
