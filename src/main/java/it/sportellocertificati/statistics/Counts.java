package it.sportellocertificati.statistics;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers by name. One name stands for one number wherever it is shown, so that two tables cannot differ and what one of them hides the
 * other does not show. Names are those of {@link Names}.
 */
final class Counts {

    private final Map<String, Long> numbers = new TreeMap<>();

    void add(String name) {
        add(name, 1);
    }

    void add(String name, long more) {
        numbers.merge(name, more, Long::sum);
    }

    /** Zero for what never happened. */
    long of(String name) {
        return numbers.getOrDefault(name, 0L);
    }

    Map<String, Long> all() {
        return Collections.unmodifiableMap(numbers);
    }
}
