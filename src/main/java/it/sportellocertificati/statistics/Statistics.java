package it.sportellocertificati.statistics;

import it.sportellocertificati.booking.Fees;
import it.sportellocertificati.common.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The indicators of the service, one table each, in the order of {@link Indicator}. They are computed anew at every question from what is
 * recorded, expired and erased bookings included.
 */
@Service
public class Statistics {

    private final FactReader facts;
    private final FrameMaker frames;
    private final WorkingDays workingDays;
    private final Fees fees;
    private final Wording words;
    private final StatisticsProperties properties;
    private final Clock clock;

    Statistics(
            FactReader facts,
            FrameMaker frames,
            WorkingDays workingDays,
            Fees fees,
            Wording words,
            StatisticsProperties properties,
            Clock clock) {
        this.facts = facts;
        this.frames = frames;
        this.workingDays = workingDays;
        this.fees = fees;
        this.words = words;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * For whoever publishes: numbers that are too small, or would give one away, are {@link Cell#HIDDEN}. It takes whole calendar years
     * alone, since two periods that overlap would give away what lies between them.
     */
    @Transactional(readOnly = true)
    public List<FigureTable> ofYear(int year) {
        return tables(Period.ofYear(year), true);
    }

    /** For the managers of the office, who may read every dossier of which a number speaks: nothing is hidden. Not to be published. */
    @Transactional(readOnly = true)
    public List<FigureTable> exactly(Period period) {
        return tables(period, false);
    }

    private List<FigureTable> tables(Period period, boolean published) {
        Instant now = clock.instant();
        Facts read = facts.read(period);
        Frame frame = frames.of(read);
        Tally.Counted counted = Tally.of(read, workingDays);
        Duties duties = Duties.of(read.paid(), fees);
        Stream<Draft> drafts = Stream.of(
                        new BookingTables(frame, counted.counts(), words).all(),
                        new TimeTables(frame, counted, words, properties.smallestCell()).all(),
                        new OutcomeTables(counted.counts(), words).all(),
                        Stream.of(DutyTable.of(frame.months(), duties, words)))
                .flatMap(tables -> tables)
                .sorted(Comparator.comparing(Draft::indicator));
        Set<String> hidden = published ? hidden(frame, counted.counts(), duties) : Set.of();
        return drafts.map(draft -> table(draft, period, now, published, hidden)).toList();
    }

    private Set<String> hidden(Frame frame, Counts counts, Duties duties) {
        int smallest = properties.smallestCell();
        Set<String> hidden = new HashSet<>(Suppression.hidden(counts, KnownSums.of(frame, counts), smallest));
        hidden.addAll(new DutySuppression(duties, smallest).hidden(frame.months()));
        return hidden;
    }

    private FigureTable table(Draft draft, Period period, Instant now, boolean published, Set<String> hidden) {
        List<FigureTable.Line> lines = draft.lines().stream()
                .map(line -> new FigureTable.Line(
                        line.code(),
                        line.label(),
                        line.total(),
                        line.entries().stream()
                                .map(entry -> published ? entry.without(hidden) : entry.exact())
                                .toList()))
                .toList();
        Indicator indicator = draft.indicator();
        return new FigureTable(
                indicator.tableName(),
                words.indicator(indicator, "title"),
                indicator.unit(),
                words.indicator(indicator, "heading"),
                draft.columns(),
                lines,
                words.source(indicator, period),
                now);
    }
}
