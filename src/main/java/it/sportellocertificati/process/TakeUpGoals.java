package it.sportellocertificati.process;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.EditionState;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.figures.Goals;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A consuntivo answers for what an approved preventivo of its year aimed at, whether somebody remembered it or not. */
@Component
class TakeUpGoals implements TaskListener {

    private final Editions editions;
    private final Goals goals;

    TakeUpGoals(Editions editions, Goals goals) {
        this.editions = editions;
        this.goals = goals;
    }

    @Override
    public void notify(DelegateTask task) {
        EditionKey edition = ReportKeys.edition(task);
        if (edition.kind() == ReportKind.CONSUNTIVO
                && editions.all().stream().anyMatch(one -> promised(one, edition.year()))) {
            goals.takeUp(edition);
        }
    }

    private static boolean promised(Edition one, int year) {
        return one.key().kind() == ReportKind.PREVENTIVO
                && one.key().year() == year
                && (one.state() == EditionState.APPROVED || one.state() == EditionState.PUBLISHED);
    }
}
