package it.sportellocertificati.report.figures;

import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.report.DocumentGoal;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a goal has to be like. */
@Component
class GoalRules {

    private static final int NOTE = 1000;
    private static final int DIGITS = 15;
    private static final int DECIMALS = 4;

    private final Measuring measuring;

    GoalRules(Measuring measuring) {
        this.measuring = measuring;
    }

    Goal check(EditionKey edition, UUID id, GoalEntry entry) {
        Problems problems = new Problems();
        String action = text("action", entry.action(), 500, problems);
        String owner = text("owner", entry.owner(), 200, problems);
        String unit = text("unit", entry.unit(), 60, problems);
        LocalDate deadline = entry.deadline() == null ? LocalDate.EPOCH : entry.deadline();
        if (entry.deadline() == null) {
            problems.add("deadline", "report.deadline.missing");
        }
        BigDecimal target = number("target", entry.target(), problems);
        if (target == null && (entry.target() == null || entry.target().isBlank())) {
            problems.add("target", "report.goal.target.missing");
        }
        Boolean less = entry.lessIsBetter();
        if (less == null) {
            problems.add("lessIsBetter", "report.goal.direction.missing");
        }
        Goal.Measure measure = measure(edition, entry, problems);
        BigDecimal actual = actual(edition, entry, measure, problems);
        String note = note(entry.note(), problems);
        problems.throwIfAny();
        return new Goal(
                id,
                new DocumentGoal(
                        action,
                        owner,
                        deadline,
                        target == null ? BigDecimal.ZERO : target,
                        unit,
                        Boolean.TRUE.equals(less),
                        actual,
                        note),
                measure,
                null);
    }

    /** Of a goal that was taken up: what it is was promised, and what came of it alone is told now. */
    Goal told(EditionKey edition, Goal taken, GoalEntry entry) {
        Problems problems = new Problems();
        DocumentGoal goal = taken.goal();
        promised("action", entry.action(), goal.action(), problems);
        promised("owner", entry.owner(), goal.owner(), problems);
        promised("unit", entry.unit(), goal.unit(), problems);
        promised("deadline", entry.deadline(), goal.deadline(), problems);
        promised("lessIsBetter", entry.lessIsBetter(), goal.lessIsBetter(), problems);
        BigDecimal target = number("target", entry.target(), problems);
        if (target != null && target.compareTo(goal.target()) != 0) {
            problems.add("target", "report.goal.promised");
        }
        BigDecimal actual = actual(edition, entry, taken.indicator(), problems);
        String note = note(entry.note(), problems);
        problems.throwIfAny();
        return new Goal(
                taken.id(),
                new DocumentGoal(
                        goal.action(),
                        goal.owner(),
                        goal.deadline(),
                        goal.target(),
                        goal.unit(),
                        goal.lessIsBetter(),
                        actual,
                        note),
                taken.indicator(),
                taken.takenFrom());
    }

    private static void promised(String field, @Nullable Object given, Object stands, Problems problems) {
        if (given != null && !given.equals(stands)) {
            problems.add(field, "report.goal.promised");
        }
    }

    private Goal.@Nullable Measure measure(EditionKey edition, GoalEntry entry, Problems problems) {
        String figure = entry.figure();
        String line = entry.line();
        String column = entry.column();
        if (figure == null || line == null || column == null) {
            if (figure != null || line != null || column != null) {
                problems.add("figure", "report.goal.measure.half");
            }
            return null;
        }
        Goal.Measure measure = new Goal.Measure(figure, line, column);
        if (!measuring.knows(edition, measure)) {
            problems.add("figure", "report.goal.measure.unknown");
        }
        return measure;
    }

    private static @Nullable BigDecimal actual(
            EditionKey edition, GoalEntry entry, Goal.@Nullable Measure measure, Problems problems) {
        BigDecimal actual = number("actual", entry.actual(), problems);
        if (actual != null && edition.kind() == ReportKind.PREVENTIVO) {
            problems.add("actual", "report.goal.actual.early");
        } else if (actual != null && measure != null) {
            problems.add("actual", "report.goal.actual.measured");
        }
        return actual;
    }

    private static @Nullable String note(@Nullable String typed, Problems problems) {
        String note = typed == null ? "" : typed.strip();
        if (note.length() > NOTE) {
            problems.add("note", "report.text.tooLong", NOTE);
        }
        return note.isEmpty() ? null : note;
    }

    private static @Nullable BigDecimal number(String field, @Nullable String typed, Problems problems) {
        try {
            BigDecimal number = ItalianNumbers.read(typed);
            if (number != null && (number.precision() - number.scale() > DIGITS || number.scale() > DECIMALS)) {
                throw new InvalidValue("report.number");
            }
            return number;
        } catch (InvalidValue wrong) {
            problems.add(field, wrong.code());
            return null;
        }
    }

    private static String text(String field, @Nullable String typed, int atMost, Problems problems) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            problems.add(field, "report.table.text.missing");
        } else if (text.length() > atMost) {
            problems.add(field, "report.text.tooLong", atMost);
        }
        return text;
    }
}
