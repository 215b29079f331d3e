package it.sportellocertificati.statistics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** How many working days things took, by the name under which they are counted: so many of each length. */
final class Durations {

    private static final int TENTH = 10;

    /** Of one, in tenths. */
    private static final int HALF = 5;

    private final Map<String, TreeMap<Integer, Long>> lengths = new TreeMap<>();

    void add(String name, int days) {
        lengths.computeIfAbsent(name, n -> new TreeMap<>()).merge(days, 1L, Long::sum);
    }

    /** The middle one, or half-way between the two in the middle. */
    Cell median(String name) {
        long count = count(name);
        if (count == 0) {
            return Cell.NONE;
        }
        long twice = at(name, (count + 1) / 2) + (long) at(name, count / 2 + 1);
        return Cell.of(BigDecimal.valueOf(twice * HALF, 1));
    }

    /** The shortest time within which nine tenths were done (nearest rank, no interpolation). */
    Cell ninetiethPercentile(String name) {
        long count = count(name);
        return count == 0 ? Cell.NONE : Cell.of(at(name, (count * (TENTH - 1) + TENTH - 1) / TENTH));
    }

    /** Whether at least so many lie on each side of the middle, so that it is no single person's. */
    boolean medianIsOfMany(String name, int many) {
        return count(name) >= 2L * many;
    }

    /** Whether at least so many lie beyond the ninetieth percentile or on it. */
    boolean percentileIsOfMany(String name, int many) {
        return count(name) >= (long) TENTH * many;
    }

    private long count(String name) {
        return of(name).values().stream().mapToLong(Long::longValue).sum();
    }

    /** @param rank from 1 */
    private int at(String name, long rank) {
        long seen = 0;
        for (Map.Entry<Integer, Long> length : of(name).entrySet()) {
            seen += length.getValue();
            if (seen >= rank) {
                return length.getKey();
            }
        }
        throw new IllegalArgumentException("no such rank");
    }

    private Map<Integer, Long> of(String name) {
        return lengths.getOrDefault(name, new TreeMap<>());
    }
}
