package it.sportellocertificati.report.figures;

import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.EditionBook;
import it.sportellocertificati.statistics.FigureTable;
import it.sportellocertificati.statistics.Indicator;
import it.sportellocertificati.statistics.Statistics;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/**
 * The figures of the service that an edition may name: those of its year, or in a preventivo those of the last year that was over before
 * it. A year is counted for the public once, by its consuntivo: two computations would tell about the bookings between them (ADR 12).
 */
@Component
class Indicators {

    private final Statistics statistics;
    private final CountedRows counted;
    private final EditionBook book;
    private final Clock clock;

    Indicators(Statistics statistics, CountedRows counted, EditionBook book, Clock clock) {
        this.statistics = statistics;
        this.counted = counted;
        this.book = book;
        this.clock = clock;
    }

    /**
     * As they are published: numbers about few are hidden. Computed from every booking of the year, so that nobody asks twice; in a
     * correction they are those of the version before, in a preventivo those of the consuntivo once that is approved.
     */
    List<FigureTable> of(EditionKey key) {
        return kept(key).orElseGet(() -> statistics.ofYear(countedYear(key)));
    }

    /** The year whose consuntivo has to be approved before the preventivo may show figures of it; none when nothing stands in the way. */
    OptionalInt awaitedConsuntivo(EditionKey key) {
        return key.kind() == ReportKind.CONSUNTIVO || kept(key).isPresent()
                ? OptionalInt.empty()
                : OptionalInt.of(countedYear(key));
    }

    private Optional<List<FigureTable>> kept(EditionKey key) {
        Edition edition = book.get(key);
        Optional<List<FigureTable>> before = counted.find(key, edition.countedIn());
        return before.isPresent() || key.kind() == ReportKind.CONSUNTIVO
                ? before
                : counted.latest(new EditionKey(countedYear(key), ReportKind.CONSUNTIVO));
    }

    private int countedYear(EditionKey key) {
        int lastOver = clock.instant().atZone(RomeTime.ZONE).getYear() - 1;
        return key.kind() == ReportKind.CONSUNTIVO ? key.year() : Math.min(key.year() - 1, lastOver);
    }

    /** Whether the name is that of an indicator of any year. */
    static boolean isOne(String name) {
        return Arrays.stream(Indicator.values())
                .anyMatch(indicator -> indicator.tableName().equals(name));
    }
}
