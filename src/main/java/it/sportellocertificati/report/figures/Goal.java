package it.sportellocertificati.report.figures;

import it.sportellocertificati.report.DocumentGoal;
import it.sportellocertificati.report.EditionKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal of an edition.
 *
 * @param goal with the actual value as it is known now
 * @param indicator the number of an indicator that measures it, where one does
 * @param takenFrom the preventivo that set it, in a consuntivo: action, owner, deadline, target and unit are as they were there
 */
public record Goal(
        UUID id,
        DocumentGoal goal,
        @Nullable Measure indicator,
        @Nullable EditionKey takenFrom) {

    /** One cell of an indicator's table. */
    public record Measure(String figure, String line, String column) {}
}
