package it.sportellocertificati.report.edition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition as the manager asks for it; whatever is wrong is told by its field.
 *
 * @param kind {@code CONSUNTIVO} or {@code PREVENTIVO}
 * @param title none for {@code Bilancio sociale consuntivo 2015}
 * @param from {@code TEMPLATE}, or {@code LAST} for the chapters, owners, figures and goals of the last edition of the kind
 */
public record EditionPlan(
        @Nullable String kind,
        @Nullable Integer year,
        @Nullable String title,
        @Nullable String from,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate writeBy,
        @Nullable LocalDate reviewBy,
        @Nullable LocalDate approveBy) {}
