package it.sportellocertificati.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A cell before it is decided whether it may be shown.
 *
 * @param exact what stands in it
 * @param from names of the numbers from which it can be computed or which it would give away: it is shown where all of them are
 * @param ofMany whether it may be shown at all; false for a median over a few
 */
record Entry(Cell exact, List<String> from, boolean ofMany) {

    private static final int HUNDRED = 100;

    static Entry count(Counts counts, String name) {
        return new Entry(Cell.of(counts.of(name)), List.of(name), true);
    }

    /** So many for each of those counted. */
    static Entry times(Counts counts, int each, String name) {
        return new Entry(Cell.of(each * counts.of(name)), List.of(name), true);
    }

    /** In percent of the whole, with one decimal. */
    static Entry share(Counts counts, String part, String... whole) {
        long all = Arrays.stream(whole).mapToLong(counts::of).sum();
        Cell cell = all == 0
                ? Cell.NONE
                : Cell.of(BigDecimal.valueOf(HUNDRED * counts.of(part))
                        .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP));
        return new Entry(
                cell, Stream.concat(Stream.of(part), Arrays.stream(whole)).toList(), true);
    }

    /** @param hidden names of the numbers that are left out */
    Cell without(Set<String> hidden) {
        if (exact == Cell.NONE || (ofMany && from.stream().noneMatch(hidden::contains))) {
            return exact;
        }
        return Cell.HIDDEN;
    }
}
