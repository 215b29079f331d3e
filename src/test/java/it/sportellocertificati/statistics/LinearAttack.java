package it.sportellocertificati.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What somebody can find out who knows linear equations between cells: which hidden ones the equations settle (Gauss, in exact fractions),
 * and how narrow the others become when they are whole and at least one.
 */
final class LinearAttack {

    /** An equation: so many times each unknown make up the constant. */
    private record Line(TreeMap<String, BigInteger> factors, BigInteger constant) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Long> least = new HashMap<>();
    private final Map<String, Long> most = new HashMap<>();
    private int slacks;

    /** An unknown that is one at least. */
    void unknown(String name) {
        least.putIfAbsent(name, 1L);
        most.putIfAbsent(name, Long.MAX_VALUE / 4);
    }

    /** The parts are equal to the whole; a part that is a number of the reader's is no unknown. */
    void sum(Map<String, Integer> factors, long constant) {
        TreeMap<String, BigInteger> line = new TreeMap<>();
        factors.forEach((name, factor) -> {
            unknown(name);
            line.merge(name, BigInteger.valueOf(factor), BigInteger::add);
        });
        line.values().removeIf(factor -> factor.signum() == 0);
        if (!line.isEmpty()) {
            lines.add(new Line(line, BigInteger.valueOf(constant)));
        }
    }

    /** The parts are the whole at most. */
    void atMost(Map<String, Integer> factors, long constant) {
        String slack = "slack" + slacks++;
        least.put(slack, 0L);
        most.put(slack, Long.MAX_VALUE / 4);
        Map<String, Integer> with = new LinkedHashMap<>(factors);
        with.put(slack, 1);
        sum(with, constant);
    }

    /** Values that follow by equations alone. */
    Map<String, BigInteger> settled() {
        Map<String, BigInteger> found = new TreeMap<>();
        for (Line line : reduced()) {
            if (line.factors().size() == 1) {
                Map.Entry<String, BigInteger> only = line.factors().firstEntry();
                found.put(only.getKey(), line.constant().divide(only.getValue()));
            }
        }
        return found;
    }

    /** How many values less one remain for each unknown, by going round the equations until nothing narrows. */
    Map<String, Long> widths() {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(reduced());
        boolean narrower = true;
        for (int round = 0; narrower && round < 200; round++) {
            narrower = false;
            for (Line line : all) {
                for (String name : line.factors().keySet()) {
                    narrower |= narrow(line, name);
                }
            }
        }
        Map<String, Long> widths = new TreeMap<>();
        least.forEach((name, from) -> widths.put(name, CountingRoom.in(most, name) - from));
        return widths;
    }

    private boolean narrow(Line line, String name) {
        long own = CountingRoom.in(line.factors(), name).longValueExact();
        double low = line.constant().doubleValue();
        double high = low;
        for (Map.Entry<String, BigInteger> other : line.factors().entrySet()) {
            if (!other.getKey().equals(name)) {
                double factor = other.getValue().doubleValue();
                double from = factor * CountingRoom.in(least, other.getKey());
                double to = factor * CountingRoom.in(most, other.getKey());
                low -= Math.max(from, to);
                high -= Math.min(from, to);
            }
        }
        double one = low / own;
        double two = high / own;
        long from = (long) Math.ceil(Math.min(one, two) - 1e-9);
        long to = (long) Math.floor(Math.max(one, two) + 1e-9);
        boolean narrower = from > CountingRoom.in(least, name) || to < CountingRoom.in(most, name);
        least.merge(name, from, Math::max);
        most.merge(name, to, Math::min);
        return narrower;
    }

    private List<Line> reduced() {
        List<Line> rows = new ArrayList<>(lines);
        List<Line> done = new ArrayList<>();
        Set<String> names = new TreeSet<>(least.keySet());
        for (String name : names) {
            Line pivot = null;
            for (Line row : rows) {
                if (row.factors().containsKey(name)
                        && (pivot == null
                                || row.factors().size() < pivot.factors().size())) {
                    pivot = row;
                }
            }
            if (pivot == null) {
                continue;
            }
            rows.remove(pivot);
            Line chosen = pivot;
            rows.replaceAll(row -> without(row, chosen, name));
            done.replaceAll(row -> without(row, chosen, name));
            done.add(pivot);
            rows.removeIf(row -> row.factors().isEmpty());
        }
        return done;
    }

    private static Line without(Line row, Line pivot, String name) {
        BigInteger factor = row.factors().get(name);
        if (factor == null) {
            return row;
        }
        BigInteger own = CountingRoom.in(pivot.factors(), name);
        TreeMap<String, BigInteger> factors = new TreeMap<>();
        row.factors().forEach((each, value) -> factors.put(each, value.multiply(own)));
        pivot.factors()
                .forEach((each, value) ->
                        factors.merge(each, value.multiply(factor).negate(), BigInteger::add));
        factors.values().removeIf(value -> value.signum() == 0);
        BigInteger constant =
                row.constant().multiply(own).subtract(pivot.constant().multiply(factor));
        BigInteger divisor = factors.values().stream().reduce(constant, BigInteger::gcd);
        if (divisor.signum() != 0 && !divisor.equals(BigInteger.ONE)) {
            factors.replaceAll((each, value) -> value.divide(divisor));
            constant = constant.divide(divisor);
        }
        return new Line(factors, constant);
    }
}
