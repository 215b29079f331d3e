package it.sportellocertificati.statistics;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses what is left out before figures are published, so that no number below the smallest shown can be read, computed or narrowed
 * down: whoever knows everything published and this rule still finds at least one more value than that smallest number possible for it,
 * a harmless one among them. ADR 12 says why and what it does not protect from.
 */
final class Suppression {

    private Suppression() {}

    /**
     * @param smallest from which on a number may be shown; zero may be as well, for it is about nobody
     * @return names of the numbers to leave out
     */
    static Set<String> hidden(Counts counts, List<Sum> sums, int smallest) {
        Puzzle puzzle = new Puzzle(counts, sums);
        List<String> small = puzzle.watched().stream()
                .filter(name -> puzzle.number(name) > 0 && puzzle.number(name) < smallest)
                .toList();
        small.forEach(puzzle::hide);
        Ranges ranges = new Ranges(puzzle, 2 * smallest);
        NextToHide choice = new NextToHide(puzzle, smallest);
        // What is hidden later takes no doubt away, so that each is looked at once.
        for (String name : small) {
            protect(name, puzzle, ranges, choice, smallest);
        }
        return puzzle.hidden();
    }

    /**
     * Where nothing is left to hide, the number is safe whether the solver sees it or not: more bookings of the same kind would change hidden
     * numbers alone.
     */
    private static void protect(String name, Puzzle puzzle, Ranges ranges, NextToHide choice, int smallest) {
        while (ranges.width(name) < smallest) {
            ranges.explore(name);
            if (ranges.width(name) < smallest) {
                Optional<String> next = choice.toProtect(name);
                if (next.isEmpty()) {
                    return;
                }
                puzzle.hide(next.get());
            }
        }
    }
}
