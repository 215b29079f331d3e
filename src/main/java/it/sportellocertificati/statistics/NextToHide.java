package it.sportellocertificati.statistics;

import it.sportellocertificati.statistics.Puzzle.Equation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which number is given up so that another stays hidden: one out of the sum that gives most away, rather a part than a total, rather one
 * that stands beside other hidden ones, rather a small one.
 */
final class NextToHide {

    private static final long WIDE = Long.MAX_VALUE;

    private final Puzzle puzzle;
    private final int smallest;

    NextToHide(Puzzle puzzle, int smallest) {
        this.puzzle = puzzle;
        this.smallest = smallest;
    }

    /** @return none when everything near it that is not zero is hidden */
    Optional<String> toProtect(String exposed) {
        List<String> near = List.copyOf(puzzle.tiedTo(exposed));
        // Its own sums first: the hidden numbers are listed from it outwards.
        for (String name : near) {
            Optional<String> found = best(puzzle.equationsOf(name).stream()
                    .filter(equation -> doubt(name, equation) < smallest)
                    .sorted(Comparator.comparingLong(equation -> doubt(name, equation)))
                    .limit(1)
                    .flatMap(equation -> equation.names().stream()));
            if (found.isPresent()) {
                return found;
            }
        }
        return best(near.stream()
                .flatMap(name -> puzzle.equationsOf(name).stream())
                .flatMap(equation -> equation.names().stream()));
    }

    /** How much the number could change by this sum alone. */
    private long doubt(String name, Equation equation) {
        if (puzzle.isHidden(equation.total()) && !name.equals(equation.total())) {
            return WIDE;
        }
        return equation.parts().stream()
                .filter(part -> puzzle.isHidden(part) && !part.equals(name))
                .mapToLong(part -> puzzle.number(part) - puzzle.least(part))
                .sum();
    }

    private Optional<String> best(Stream<String> candidates) {
        return candidates
                .distinct()
                .filter(name -> !puzzle.isHidden(name) && puzzle.number(name) > 0)
                .min(Comparator.comparing(this::isTotal)
                        .thenComparing(this::newlyAlone)
                        .thenComparing(puzzle::number)
                        .thenComparing(name -> name));
    }

    private boolean isTotal(String name) {
        return puzzle.equationsOf(name).stream()
                .anyMatch(equation -> equation.total().equals(name)
                        && equation.parts().stream().noneMatch(puzzle::isRest));
    }

    /** In how many sums it would be the only hidden number. */
    private long newlyAlone(String name) {
        return puzzle.equationsOf(name).stream()
                .filter(equation -> equation.names().stream().noneMatch(puzzle::isHidden))
                .count();
    }
}
