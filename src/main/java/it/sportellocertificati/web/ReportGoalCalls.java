package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.report.DocumentGoal;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.figures.Goal;
import it.sportellocertificati.report.figures.GoalEntry;
import it.sportellocertificati.report.figures.Goals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is to be reached, and what was. */
@RestController
@RequestMapping("/api/v1/reports/{edition}/goals")
@Tag(name = "Bilancio sociale: obiettivi")
class ReportGoalCalls {

    private final Goals goals;

    ReportGoalCalls(Goals goals) {
        this.goals = goals;
    }

    /** @param takenFrom the preventivo that set it, in a consuntivo */
    record GoalView(
            UUID id,
            String action,
            String owner,
            LocalDate deadline,
            BigDecimal target,
            String unit,
            boolean lessIsBetter,
            @Nullable BigDecimal actual,
            @Nullable Boolean reached,
            @Nullable String note,
            Goal.@Nullable Measure indicator,
            @Nullable String takenFrom) {

        static GoalView of(Goal goal) {
            DocumentGoal of = goal.goal();
            EditionKey from = goal.takenFrom();
            return new GoalView(
                    goal.id(),
                    of.action(),
                    of.owner(),
                    of.deadline(),
                    of.target(),
                    of.unit(),
                    of.lessIsBetter(),
                    of.actual(),
                    of.reached(),
                    of.note(),
                    goal.indicator(),
                    from == null ? null : from.value());
        }
    }

    /** @param taken how many came */
    record Taken(int taken) {}

    @GetMapping
    @Operation(
            summary = "Elenca gli obiettivi",
            description = "In a consuntivo with the actual values, as the indicators say now or as they were typed.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    List<GoalView> goals(@PathVariable String edition) {
        return goals.of(EditionKey.parse(edition)).stream().map(GoalView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Aggiunge un obiettivo",
            description =
                    "Action, owner, deadline, target, unit and direction; `figure`, `line` and `column` name the cell of the indicator"
                            + " that measures it, all or none.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    GoalView add(@PathVariable String edition, @RequestBody GoalEntry entry) {
        return GoalView.of(goals.add(EditionKey.parse(edition), entry));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Cambia un obiettivo",
            description = "Of one that was taken up from a preventivo, `actual` and `note` alone.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    GoalView change(@PathVariable String edition, @PathVariable UUID id, @RequestBody GoalEntry entry) {
        return GoalView.of(goals.change(EditionKey.parse(edition), id, entry));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Toglie un obiettivo", description = "Unless a preventivo promised it.")
    @Refuses({ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void remove(@PathVariable String edition, @PathVariable UUID id) {
        goals.remove(EditionKey.parse(edition), id);
    }

    @PostMapping("/taken")
    @Operation(
            summary = "Riprende gli obiettivi del preventivo",
            description =
                    "Into a consuntivo, from the approved preventivo of its year; those that came before are left alone.")
    @Refuses({ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    Taken takeUp(@PathVariable String edition) {
        return new Taken(goals.takeUp(EditionKey.parse(edition)));
    }
}
