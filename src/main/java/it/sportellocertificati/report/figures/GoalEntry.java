package it.sportellocertificati.report.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it is typed; numbers as people write them in Italy.
 *
 * @param actual in a consuntivo, where no indicator measures it
 * @param figure with line and column: the cell of the indicator that measures it; all three or none
 */
public record GoalEntry(
        @Nullable String action,
        @Nullable String owner,
        @Nullable LocalDate deadline,
        @Nullable String target,
        @Nullable String unit,
        @Nullable Boolean lessIsBetter,
        @Nullable String actual,
        @Nullable String note,
        @Nullable String figure,
        @Nullable String line,
        @Nullable String column) {}
