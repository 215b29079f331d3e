package it.sportellocertificati.report.edition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A chapter as the manager asks for it; whatever is wrong is told by its field.
 *
 * @param anchor none to make one from the title
 * @param title up to 150 characters
 * @param owner {@code PROCURA} or {@code CAMERA}
 * @param writer account of a person, where one is known
 * @param dueOn none for the edition's own day
 * @param guidance what belongs into it, up to 1000 characters
 */
public record ChapterPlan(
        @Nullable String anchor,
        @Nullable String title,
        @Nullable String owner,
        @Nullable String writer,
        @Nullable LocalDate dueOn,
        @Nullable String guidance) {}
