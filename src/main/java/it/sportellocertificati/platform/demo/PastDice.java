package it.sportellocertificati.platform.demo;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;

/** The dice of a month of the past: the same seed throws the same, so that the demo's reports say the same at every start. */
final class PastDice {

    private final YearMonth month;
    private final Random random;

    PastDice(YearMonth month, long seed) {
        this.month = month;
        this.random = new Random(seed);
    }

    /** In August and September half of the office is on leave, or finds what was left. */
    boolean slow() {
        return month.getMonthValue() == 8 || month.getMonthValue() == 9;
    }

    /** What stands for this month in a list from January to December. */
    int of(int[] months) {
        return months[month.getMonthValue() - 1];
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    /** From zero on, less than the limit. */
    int below(int limit) {
        return random.nextInt(limit);
    }

    <T> T one(List<T> choice) {
        return choice.get(below(choice.size()));
    }
}
