package it.sportellocertificati.report.figures;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.report.DocumentGoal;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.report.edition.EditionBook;
import it.sportellocertificati.report.edition.EditionState;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.edition.ReportEvent;
import it.sportellocertificati.report.edition.ReportRights;
import it.sportellocertificati.safekeeping.AuditTrail;
import it.sportellocertificati.statistics.FigureTable;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be reached, and what was. A consuntivo takes up the goals that the preventivo of its year set. */
@Service
@Transactional
public class Goals {

    private final GoalRows rows;
    private final GoalRules rules;
    private final Measuring measuring;
    private final EditionBook book;
    private final Editions editions;
    private final ReportRights rights;
    private final AuditTrail trail;

    Goals(
            GoalRows rows,
            GoalRules rules,
            Measuring measuring,
            EditionBook book,
            Editions editions,
            ReportRights rights,
            AuditTrail trail) {
        this.rows = rows;
        this.rules = rules;
        this.measuring = measuring;
        this.book = book;
        this.editions = editions;
        this.rights = rights;
        this.trail = trail;
    }

    /** In the order in which they came, with actual values as the indicators say now. */
    @Transactional(readOnly = true)
    public List<Goal> of(EditionKey edition) {
        editions.get(edition);
        return measuring.measured(edition, rows.of(edition));
    }

    /** With actual values out of figures that are computed already. */
    @Transactional(readOnly = true)
    public List<Goal> of(EditionKey edition, List<ReportFigure> figures) {
        editions.get(edition);
        List<FigureTable> counted = figures.stream()
                .filter(figure -> !figure.byHand())
                .map(figure -> figure.figure().table())
                .toList();
        return measuring.measured(edition, rows.of(edition), counted);
    }

    public Goal add(EditionKey edition, GoalEntry entry) {
        open(edition);
        Goal goal = rules.check(edition, UUID.randomUUID(), entry);
        rows.insert(edition, goal, null);
        note("report.GoalAdded", edition, goal.id());
        return goal;
    }

    /** Of a goal that was taken up, actual and note alone can be changed. */
    public Goal change(EditionKey edition, UUID id, GoalEntry entry) {
        open(edition);
        Goal present = rows.find(edition, id).orElseThrow(() -> new Missing("report.goal.unknown"));
        Goal goal = present.takenFrom() == null ? rules.check(edition, id, entry) : rules.told(edition, present, entry);
        rows.update(goal);
        note("report.GoalChanged", edition, id);
        return goal;
    }

    /** @throws Conflict {@code report.goal.taken} for what a preventivo promised: it stays, with a note where nothing came of it */
    public void remove(EditionKey edition, UUID id) {
        open(edition);
        Goal present = rows.find(edition, id).orElseThrow(() -> new Missing("report.goal.unknown"));
        if (present.takenFrom() != null) {
            throw new Conflict("report.goal.taken");
        }
        rows.remove(edition, id);
        note("report.GoalRemoved", edition, id);
    }

    /** Takes up what the approved preventivo of the year set and this consuntivo lacks. @return how many came */
    public int takeUp(EditionKey consuntivo) {
        open(consuntivo);
        EditionKey preventivo = promise(consuntivo);
        EditionState state = book.get(preventivo).state();
        if (state != EditionState.APPROVED && state != EditionState.PUBLISHED) {
            throw new Conflict("report.goal.preventivo.notApproved", preventivo.value());
        }
        return take(preventivo, consuntivo);
    }

    /** A consuntivo starts with what was promised for its year; a preventivo with the goals of the last one, a year later. */
    @EventListener
    void started(ReportEvent.EditionOpened opened) {
        EditionKey key = opened.edition();
        EditionKey from = opened.carriedFrom();
        if (key.kind() == ReportKind.PREVENTIVO && from != null) {
            int years = key.year() - from.year();
            rows.of(from).forEach(goal -> rows.insert(key, later(goal, years), null));
        } else if (key.kind() == ReportKind.CONSUNTIVO) {
            EditionKey preventivo = promise(key);
            editions.all().stream()
                    .filter(edition -> edition.key().equals(preventivo))
                    .filter(edition ->
                            edition.state() == EditionState.APPROVED || edition.state() == EditionState.PUBLISHED)
                    .forEach(edition -> take(preventivo, key));
        }
    }

    private static EditionKey promise(EditionKey consuntivo) {
        if (consuntivo.kind() == ReportKind.PREVENTIVO) {
            throw new Conflict("report.goal.takeUp.preventivo");
        }
        return new EditionKey(consuntivo.year(), ReportKind.PREVENTIVO);
    }

    private int take(EditionKey preventivo, EditionKey consuntivo) {
        List<UUID> taken = rows.taken(consuntivo);
        List<Goal> lacking = rows.of(preventivo).stream()
                .filter(goal -> !taken.contains(goal.id()))
                .toList();
        for (Goal goal : lacking) {
            rows.insert(consuntivo, new Goal(UUID.randomUUID(), goal.goal(), goal.indicator(), preventivo), goal.id());
        }
        trail.record("report.GoalsTaken", EditionBook.dossier(consuntivo), "count=" + lacking.size());
        return lacking.size();
    }

    private static Goal later(Goal goal, int years) {
        DocumentGoal of = goal.goal();
        return new Goal(
                UUID.randomUUID(),
                new DocumentGoal(
                        of.action(),
                        of.owner(),
                        of.deadline().plusYears(years),
                        of.target(),
                        of.unit(),
                        of.lessIsBetter(),
                        null,
                        of.note()),
                goal.indicator(),
                null);
    }

    private void open(EditionKey edition) {
        rights.requireMember();
        book.lockOpen(edition);
    }

    private void note(String act, EditionKey edition, UUID goal) {
        trail.record(act, EditionBook.dossier(edition), "goal=" + goal);
    }
}
