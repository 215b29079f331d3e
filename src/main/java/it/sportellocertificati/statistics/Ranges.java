package it.sportellocertificati.statistics;

import it.sportellocertificati.statistics.Puzzle.Equation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Between which values each hidden number can be proven to lie in doubt. A value counts only when a whole set of whole numbers was found
 * that has it and fits everything shown; each set is added up again here, so that a solver's error can hide too much and never too little.
 */
final class Ranges {

    /** A solver's answer this far from a whole number is none. */
    private static final double NEAR = 1e-6;

    /** Steps, not seconds, so that the same numbers are hidden on every machine. */
    private static final int TRIES = 1000;

    private final Puzzle puzzle;
    private final int reach;
    private final Map<String, Long> least = new HashMap<>();
    private final Map<String, Long> most = new HashMap<>();

    /** @param reach how far from the truth is looked, which is more than has to be found */
    Ranges(Puzzle puzzle, int reach) {
        this.puzzle = puzzle;
        this.reach = reach;
    }

    /** The doubt found until now: zero for a number of which no other value is known to be possible. */
    long width(String name) {
        long truth = puzzle.number(name);
        return most.getOrDefault(name, truth) - least.getOrDefault(name, truth);
    }

    /** Looks for the least and the most that the number can be. What is found for others on the way counts for them. */
    void explore(String name) {
        List<String> names = List.copyOf(puzzle.tiedTo(name));
        Set<Equation> equations = new LinkedHashSet<>();
        names.forEach(each -> equations.addAll(puzzle.equationsOf(each)));
        // Without asking for whole numbers it is a matter of milliseconds, and most answers are whole all the same.
        boolean found = seek(name, names, equations, false);
        if (!found) {
            seek(name, names, equations, true);
        }
    }

    /** @return whether both answers were whole */
    private boolean seek(String name, List<String> names, Set<Equation> equations, boolean whole) {
        ExpressionsBasedModel model = model(names, equations, whole);
        model.getVariable(names.indexOf(name)).weight(1);
        boolean low = note(names, equations, model.minimise());
        boolean high = note(names, equations, model.maximise());
        return low && high;
    }

    private ExpressionsBasedModel model(List<String> names, Set<Equation> equations, boolean whole) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.iterations_abort = TRIES;
        Map<String, Variable> variables = new HashMap<>();
        for (String name : names) {
            long truth = puzzle.number(name);
            Variable variable = model.newVariable(name)
                    .lower(Math.max(puzzle.least(name), truth - reach))
                    .upper(truth + reach);
            variables.put(name, whole ? variable.integer() : variable);
        }
        int line = 0;
        for (Equation equation : equations) {
            Expression expression = model.newExpression("sum " + line++).level(level(equation));
            hiddenIn(equation).forEach(each -> expression.set(variables.get(each), equation.sign(each)));
        }
        return model;
    }

    private List<String> hiddenIn(Equation equation) {
        return equation.names().stream().filter(puzzle::isHidden).toList();
    }

    /** What the hidden ones have to add up to, since they do in truth. */
    private long level(Equation equation) {
        return hiddenIn(equation).stream()
                .mapToLong(each -> equation.sign(each) * puzzle.number(each))
                .sum();
    }

    private boolean note(List<String> names, Set<Equation> equations, Optimisation.Result found) {
        if (!found.getState().isFeasible()) {
            return false;
        }
        Map<String, Long> values = new HashMap<>();
        List<Boolean> whole = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            BigDecimal value = found.get(i);
            long rounded = value.setScale(0, RoundingMode.HALF_EVEN).longValue();
            values.put(names.get(i), rounded);
            whole.add(Math.abs(value.doubleValue() - rounded) < NEAR && rounded >= puzzle.least(names.get(i)));
        }
        boolean fits = !whole.contains(false) && equations.stream().allMatch(equation -> fits(equation, values));
        if (fits) {
            values.forEach((name, value) -> {
                least.merge(name, Math.min(value, puzzle.number(name)), Math::min);
                most.merge(name, Math.max(value, puzzle.number(name)), Math::max);
            });
        }
        return fits;
    }

    private boolean fits(Equation equation, Map<String, Long> values) {
        long sum = 0;
        for (String each : hiddenIn(equation)) {
            sum += equation.sign(each) * values.getOrDefault(each, puzzle.number(each));
        }
        return sum == level(equation);
    }
}
