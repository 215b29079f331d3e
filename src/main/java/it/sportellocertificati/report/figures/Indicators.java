package it.sportellocertificati.report.figures;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.EditionBook;
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
    private final CountedRows counted;
    private final EditionBook book;

    Indicators(Statistics statistics, CountedRows counted, EditionBook book) {
        this.statistics = statistics;
        this.counted = counted;
        this.book = book;
    }

    /**
     * As they are published: numbers about few are hidden. Computed from every booking of the year, so that nobody asks twice; in a
     * correction they are those of the version before, since the difference of two computations tells about the bookings between (ADR 12).
     */
    List<FigureTable> of(EditionKey key) {
        Edition edition = book.get(key);
        return counted.find(key, edition.countedIn()).orElseGet(() -> computed(key));
    }

    private List<FigureTable> computed(EditionKey edition) {
        return statistics.ofYear(edition.kind() == ReportKind.CONSUNTIVO ? edition.year() : edition.year() - 1);
    }

    /** Whether the name is that of an indicator of any year. */
    static boolean isOne(String name) {
        return Arrays.stream(Indicator.values())
                .anyMatch(indicator -> indicator.tableName().equals(name));
    }
}
