package it.sportellocertificati.report.figures;

import it.sportellocertificati.report.DocumentGoal;
import it.sportellocertificati.report.EditionKey;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of goals, with the actual value as it was typed; whoever changes them holds the edition's lock. */
@Component
class GoalRows {

    private static final String COLUMNS =
            "action, owner, deadline, target, unit, less_is_better, actual, note, figure, figure_line, figure_column";

    private final JdbcClient jdbc;

    GoalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Goal> of(EditionKey edition) {
        return jdbc.sql("select * from report_goal where edition = ? order by position")
                .param(edition.value())
                .query(GoalRows::read)
                .list();
    }

    Optional<Goal> find(EditionKey edition, UUID id) {
        return of(edition).stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    /** @param taken the goal of the preventivo that this one takes up */
    void insert(EditionKey edition, Goal goal, @Nullable UUID taken) {
        int last = jdbc.sql("select coalesce(max(position), 0) from report_goal where edition = ?")
                .param(edition.value())
                .query(Integer.class)
                .single();
        EditionKey from = goal.takenFrom();
        DocumentGoal of = goal.goal();
        Goal.Measure measure = goal.indicator();
        jdbc.sql("insert into report_goal (id, edition, position, taken_from, taken_goal, " + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        goal.id(),
                        edition.value(),
                        last + 1,
                        from == null ? null : from.value(),
                        taken,
                        of.action(),
                        of.owner(),
                        Date.valueOf(of.deadline()),
                        of.target(),
                        of.unit(),
                        of.lessIsBetter(),
                        of.actual(),
                        of.note(),
                        measure == null ? null : measure.figure(),
                        measure == null ? null : measure.line(),
                        measure == null ? null : measure.column()))
                .update();
    }

    void update(Goal goal) {
        DocumentGoal of = goal.goal();
        Goal.Measure measure = goal.indicator();
        jdbc.sql("update report_goal set action = ?, owner = ?, deadline = ?, target = ?, unit = ?, less_is_better = ?,"
                        + " actual = ?, note = ?, figure = ?, figure_line = ?, figure_column = ? where id = ?")
                .params(Arrays.asList(
                        of.action(),
                        of.owner(),
                        Date.valueOf(of.deadline()),
                        of.target(),
                        of.unit(),
                        of.lessIsBetter(),
                        of.actual(),
                        of.note(),
                        measure == null ? null : measure.figure(),
                        measure == null ? null : measure.line(),
                        measure == null ? null : measure.column(),
                        goal.id()))
                .update();
    }

    int remove(EditionKey edition, UUID id) {
        return jdbc.sql("delete from report_goal where edition = ? and id = ?")
                .params(edition.value(), id)
                .update();
    }

    /** The goals of the preventivo that the consuntivo has taken up. */
    List<UUID> taken(EditionKey consuntivo) {
        return jdbc.sql("select taken_goal from report_goal where edition = ? and taken_goal is not null")
                .param(consuntivo.value())
                .query(UUID.class)
                .list();
    }

    private static Goal read(ResultSet row, int number) throws SQLException {
        String from = row.getString("taken_from");
        String figure = row.getString("figure");
        return new Goal(
                row.getObject("id", UUID.class),
                new DocumentGoal(
                        row.getString("action"),
                        row.getString("owner"),
                        row.getDate("deadline").toLocalDate(),
                        Decimals.of(row.getBigDecimal("target")),
                        row.getString("unit"),
                        row.getBoolean("less_is_better"),
                        Decimals.orNone(row.getBigDecimal("actual")),
                        row.getString("note")),
                figure == null
                        ? null
                        : new Goal.Measure(figure, row.getString("figure_line"), row.getString("figure_column")),
                from == null ? null : EditionKey.parse(from));
    }
}
