package it.sportellocertificati.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small tables, of which every set of numbers that fits what is shown can be listed. */
class SuppressionTest {

    private static final int SMALLEST = 5;

    @Test
    void showsEverythingWhereNothingIsSmall() {
        assertThat(hidden(new int[][] {{5, 12}, {0, 700}})).isEmpty();
    }

    @Test
    void hidesASecondNumberWhereATotalWouldGiveTheFirstAway() {
        Counts counts = new Counts();
        counts.add("a", 3);
        counts.add("b", 9);
        counts.add("c", 40);
        counts.add("all", 52);

        assertThat(Suppression.hidden(counts, List.of(Sum.of("all", "a", "b", "c")), SMALLEST))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void hidesMoreWhereTwoHiddenNumbersWouldBeSmallTogether() {
        Counts counts = new Counts();
        counts.add("a", 1);
        counts.add("b", 2);
        counts.add("c", 40);
        counts.add("all", 43);

        assertThat(Suppression.hidden(counts, List.of(Sum.of("all", "a", "b", "c")), SMALLEST))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void hidesTheTotalWhereNothingElseIsThere() {
        Counts counts = new Counts();
        counts.add("a", 3);
        counts.add("all", 3);

        assertThat(Suppression.hidden(counts, List.of(Sum.of("all", "a", "b")), SMALLEST))
                .containsExactlyInAnyOrder("a", "all");
    }

    @Test
    void hidesANumberThatOnlyTheDifferenceOfTwoOthersTells() {
        Counts counts = new Counts();
        counts.add("all", 100);
        counts.add("of them", 98);

        assertThat(Suppression.hidden(counts, List.of(Sum.bounded("all", Sum.Rest.OF_PEOPLE, "of them")), SMALLEST))
                .hasSize(1);
        assertThat(Suppression.hidden(counts, List.of(Sum.bounded("all", Sum.Rest.OF_NO_MATTER, "of them")), SMALLEST))
                .isEmpty();
    }

    @Test
    void seesThatOneTableTellsWhatAnotherHides() {
        Counts counts = new Counts();
        counts.add("women", 2);
        counts.add("men", 60);
        counts.add("young", 20);
        counts.add("old", 42);
        counts.add("all", 62);
        List<Sum> sums = List.of(Sum.of("all", "women", "men"), Sum.of("all", "young", "old"), Sum.of("men", "m", "n"));
        counts.add("m", 30);
        counts.add("n", 30);

        assertThat(Suppression.hidden(counts, sums, SMALLEST))
                .contains("women", "men")
                .containsAnyOf("m", "n");
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(Long::valueOf);
    }

    /** Lists all tables of whole numbers that fit, zeros being shown: in each hidden cell six values or more occur. */
    @ParameterizedTest
    @MethodSource("seeds")
    void leavesEverySmallNumberOpenToWhoeverTriesAllTables(long seed) {
        Random random = new Random(seed);
        int[][] table = new int[2][2 + random.nextInt(2)];
        for (int[] row : table) {
            Arrays.setAll(row, i -> random.nextInt(3) == 0 ? random.nextInt(SMALLEST) : random.nextInt(9));
        }
        Set<String> hidden = hidden(table);
        Trial trial = new Trial(table, hidden);
        trial.fill(0);
        int width = table[0].length;
        for (int i = 0; i < table.length * width; i++) {
            int truth = table[i / width][i % width];
            if (truth > 0 && truth < SMALLEST) {
                assertThat(hidden).contains(name(i / width, i % width));
                assertThat(trial.most[i] - trial.least[i])
                        .as("%s in %s, hidden %s", name(i / width, i % width), Arrays.deepToString(table), hidden)
                        .isGreaterThanOrEqualTo(SMALLEST);
            }
        }
    }

    private static Set<String> hidden(int[][] table) {
        Counts counts = new Counts();
        List<Sum> sums = new ArrayList<>();
        int width = table[0].length;
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < width; column++) {
                counts.add(name(row, column), table[row][column]);
                counts.add("row" + row, table[row][column]);
                counts.add("column" + column, table[row][column]);
                counts.add("all", table[row][column]);
            }
            int line = row;
            sums.add(Sum.of("row" + row, IntStream.range(0, width).mapToObj(c -> name(line, c))));
        }
        for (int column = 0; column < width; column++) {
            int at = column;
            sums.add(Sum.of("column" + column, IntStream.range(0, table.length).mapToObj(r -> name(r, at))));
        }
        sums.add(Sum.of("all", IntStream.range(0, table.length).mapToObj(r -> "row" + r)));
        sums.add(Sum.of("all", IntStream.range(0, width).mapToObj(c -> "column" + c)));
        return Suppression.hidden(counts, sums, SMALLEST);
    }

    private static String name(int row, int column) {
        return row + "," + column;
    }

    /** Fills the hidden cells in every way, as far as five from the truth; sums that are hidden bind nobody. */
    private static final class Trial {

        private final int[][] table;
        private final int width;
        private final boolean[] open;
        private final boolean[] rowShown;
        private final boolean[] columnShown;
        private final boolean allShown;
        private final int[][] guess;
        private final int[] least;
        private final int[] most;
        private boolean enough;

        Trial(int[][] table, Set<String> hidden) {
            this.table = table;
            this.width = table[0].length;
            int cells = table.length * width;
            this.open = new boolean[cells];
            this.rowShown = new boolean[table.length];
            this.columnShown = new boolean[width];
            for (int i = 0; i < cells; i++) {
                open[i] = hidden.contains(name(i / width, i % width));
                rowShown[i / width] = !hidden.contains("row" + i / width);
                columnShown[i % width] = !hidden.contains("column" + i % width);
            }
            this.allShown = !hidden.contains("all");
            this.guess = new int[table.length][width];
            this.least = IntStream.range(0, cells)
                    .map(i -> table[i / width][i % width])
                    .toArray();
            this.most = least.clone();
        }

        void fill(int at) {
            if (at > 0 && at % width == 0 && !fitsRow(at / width - 1)) {
                return;
            }
            if (at == open.length) {
                note();
                return;
            }
            int truth = table[at / width][at % width];
            int from = open[at] ? Math.max(1, truth - SMALLEST) : truth;
            int to = open[at] ? truth + SMALLEST : truth;
            for (int value = from; value <= to && !enough; value++) {
                guess[at / width][at % width] = value;
                fill(at + 1);
            }
        }

        private void note() {
            boolean columns = IntStream.range(0, width)
                    .allMatch(column -> !columnShown[column] || column(guess, column) == column(table, column));
            if (columns && (!allShown || sum(guess) == sum(table))) {
                for (int i = 0; i < open.length; i++) {
                    least[i] = Math.min(least[i], guess[i / width][i % width]);
                    most[i] = Math.max(most[i], guess[i / width][i % width]);
                }
                enough = IntStream.range(0, open.length).allMatch(i -> !open[i] || most[i] - least[i] >= SMALLEST);
            }
        }

        private boolean fitsRow(int row) {
            return !rowShown[row] || sum(guess[row]) == sum(table[row]);
        }

        private static int column(int[][] numbers, int column) {
            int sum = 0;
            for (int[] row : numbers) {
                sum += row[column];
            }
            return sum;
        }

        private static int sum(int[][] numbers) {
            int sum = 0;
            for (int[] row : numbers) {
                sum += sum(row);
            }
            return sum;
        }

        private static int sum(int[] numbers) {
            int sum = 0;
            for (int number : numbers) {
                sum += number;
            }
            return sum;
        }
    }
}
