package it.sportellocertificati.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached, and in a consuntivo what was.
 *
 * @param owner organisation or office that answers for it
 * @param unit word for target and actual: {@code giorni lavorativi}, {@code %}
 * @param actual none in a preventivo, or where it could not be measured
 * @param note why it was missed, or what follows
 */
public record DocumentGoal(
        String action,
        String owner,
        LocalDate deadline,
        BigDecimal target,
        String unit,
        boolean lessIsBetter,
        @Nullable BigDecimal actual,
        @Nullable String note) {

    /** None where there is nothing to compare. */
    public @Nullable Boolean reached() {
        if (actual == null) {
            return null;
        }
        return lessIsBetter ? actual.compareTo(target) <= 0 : actual.compareTo(target) >= 0;
    }
}
