package it.sportellocertificati.report.figures;

import it.sportellocertificati.report.DocumentGoal;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.statistics.Cell;
import it.sportellocertificati.statistics.FigureTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what a goal reached from the indicator that measures it. */
@Component
class Measuring {

    private final Indicators indicators;

    Measuring(Indicators indicators) {
        this.indicators = indicators;
    }

    boolean knows(EditionKey edition, Goal.Measure measure) {
        return cell(indicators.of(edition), measure).isPresent();
    }

    /** Of a consuntivo, with the actual values as the indicators say now; a number that is hidden is told to nobody. */
    List<Goal> measured(EditionKey edition, List<Goal> goals) {
        if (edition.kind() == ReportKind.PREVENTIVO || goals.stream().allMatch(goal -> goal.indicator() == null)) {
            return goals;
        }
        return measured(edition, goals, indicators.of(edition));
    }

    /** @param tables the indicators, where they are computed already */
    List<Goal> measured(EditionKey edition, List<Goal> goals, List<FigureTable> tables) {
        if (edition.kind() == ReportKind.PREVENTIVO) {
            return goals;
        }
        return goals.stream().map(goal -> measured(goal, tables)).toList();
    }

    private static Goal measured(Goal goal, List<FigureTable> tables) {
        Goal.Measure measure = goal.indicator();
        if (measure == null) {
            return goal;
        }
        BigDecimal actual = cell(tables, measure)
                .filter(Cell.Value.class::isInstance)
                .map(cell -> ((Cell.Value) cell).number())
                .orElse(null);
        DocumentGoal of = goal.goal();
        return new Goal(
                goal.id(),
                new DocumentGoal(
                        of.action(),
                        of.owner(),
                        of.deadline(),
                        of.target(),
                        of.unit(),
                        of.lessIsBetter(),
                        actual,
                        of.note()),
                measure,
                goal.takenFrom());
    }

    private static Optional<Cell> cell(List<FigureTable> tables, Goal.Measure measure) {
        return tables.stream()
                .filter(table -> table.name().equals(measure.figure()))
                .findFirst()
                .flatMap(table -> cell(table, measure));
    }

    private static Optional<Cell> cell(FigureTable table, Goal.Measure measure) {
        List<String> columns =
                table.columns().stream().map(FigureTable.Column::code).toList();
        int column = columns.indexOf(measure.column());
        return table.lines().stream()
                .filter(line -> column >= 0 && line.code().equals(measure.line()))
                .map(line -> line.cells().get(column))
                .findFirst();
    }
}
