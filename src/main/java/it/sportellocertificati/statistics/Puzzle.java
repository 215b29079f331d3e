package it.sportellocertificati.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody has before them who wants to find out hidden numbers: the sums, with what is shown filled in. They know that hidden
 * numbers are at least one, since zeros are shown.
 */
final class Puzzle {

    private final Map<String, Long> numbers = new LinkedHashMap<>();
    private final Map<String, List<Equation>> equations = new HashMap<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final Set<String> rests = new LinkedHashSet<>();

    /** Parts less the total is what it is in truth, mostly zero; the rest is one of the parts. */
    record Equation(String total, List<String> parts) {

        List<String> names() {
            List<String> names = new ArrayList<>(parts);
            names.add(total);
            return names;
        }

        int sign(String name) {
            return name.equals(total) ? -1 : 1;
        }
    }

    /** The numbers that may be too small, those that can be computed from others among them. */
    private final Set<String> watched = new LinkedHashSet<>();

    Puzzle(Counts counts, List<Sum> sums) {
        numbers.putAll(counts.all());
        watched.addAll(numbers.keySet());
        for (Sum sum : sums) {
            if (counts.of(sum.total()) != 0) {
                add(sum, counts);
            }
        }
    }

    private void add(Sum sum, Counts counts) {
        List<String> parts = new ArrayList<>(
                sum.parts().stream().filter(part -> counts.of(part) != 0).toList());
        if (sum.rest() != Sum.Rest.NOTHING) {
            String rest = "rest of " + sum.total() + " after " + sum.parts();
            numbers.put(rest, sum.rest(counts));
            rests.add(rest);
            hidden.add(rest);
            parts.add(rest);
            if (sum.rest() == Sum.Rest.OF_PEOPLE) {
                watched.add(rest);
            }
        }
        Equation equation = new Equation(sum.total(), List.copyOf(parts));
        equation.names()
                .forEach(name ->
                        equations.computeIfAbsent(name, n -> new ArrayList<>()).add(equation));
    }

    Set<String> watched() {
        return watched;
    }

    long number(String name) {
        return numbers.getOrDefault(name, 0L);
    }

    List<Equation> equationsOf(String name) {
        return equations.getOrDefault(name, List.of());
    }

    void hide(String name) {
        hidden.add(name);
    }

    boolean isHidden(String name) {
        return hidden.contains(name);
    }

    /** Whether it is the difference of numbers and is shown nowhere itself. */
    boolean isRest(String name) {
        return rests.contains(name);
    }

    /** What is left out of the tables. */
    Set<String> hidden() {
        Set<String> shown = new LinkedHashSet<>(hidden);
        shown.removeAll(rests);
        return shown;
    }

    /** The least that a reader has to think of. */
    long least(String name) {
        return isRest(name) ? Math.min(0, number(name)) : 1;
    }

    /** The hidden numbers that stand in one sum with this one, or with one of these, the nearest first. */
    Set<String> tiedTo(String name) {
        Set<String> found = new LinkedHashSet<>(List.of(name));
        List<String> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            String next = open.remove(0);
            for (Equation equation : equationsOf(next)) {
                for (String other : equation.names()) {
                    if (isHidden(other) && found.add(other)) {
                        open.add(other);
                    }
                }
            }
        }
        return found;
    }
}
