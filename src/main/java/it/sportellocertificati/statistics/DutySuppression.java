package it.sportellocertificati.statistics;

import it.sportellocertificati.statistics.Duties.Kind;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which sums of money are left out. A sum divided by a known duty is a number of people, and 23.84 falls into stamps and duties in one way
 * alone: a month is therefore shown with all its sums or with none. The months left out, which the year's total gives away as a sum, are
 * at least two, and enough people paid in them taken together, so that each of them may have had none or all of these.
 */
final class DutySuppression {

    /** For the line of totals, left out when nothing else helps. */
    static final String TOTAL = "duties/total";

    private final Duties duties;
    private final int smallest;

    DutySuppression(Duties duties, int smallest) {
        this.duties = duties;
        this.smallest = smallest;
    }

    static String name(YearMonth month) {
        return "duties/" + month;
    }

    Set<String> hidden(List<YearMonth> months) {
        List<YearMonth> paid =
                months.stream().filter(month -> payers(List.of(month)) > 0).toList();
        Set<YearMonth> left = new LinkedHashSet<>(
                paid.stream().filter(month -> isSmall(List.of(month))).toList());
        Set<String> hidden = new LinkedHashSet<>();
        while (!left.isEmpty() && (left.size() == 1 || isSmall(left))) {
            Optional<YearMonth> next = paid.stream()
                    .filter(month -> !left.contains(month))
                    .min(Comparator.comparing(month -> payers(List.of(month))));
            if (next.isEmpty()) {
                hidden.add(TOTAL);
                break;
            }
            left.add(next.get());
        }
        left.forEach(month -> hidden.add(name(month)));
        return hidden;
    }

    private boolean isSmall(Iterable<YearMonth> months) {
        return Arrays.stream(Kind.values())
                .mapToLong(kind -> duties.payers(months, kind))
                .anyMatch(payers -> payers > 0 && payers < smallest);
    }

    private long payers(Iterable<YearMonth> months) {
        return Arrays.stream(Kind.values())
                .mapToLong(kind -> duties.payers(months, kind))
                .sum();
    }
}
