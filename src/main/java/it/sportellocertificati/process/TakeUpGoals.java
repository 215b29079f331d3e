package it.sportellocertificati.process;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.report.figures.Goals;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A consuntivo answers for what the preventivo of its year aimed at, whether somebody remembered it or not. */
@Component
class TakeUpGoals implements TaskListener {

    private final Goals goals;

    TakeUpGoals(Goals goals) {
        this.goals = goals;
    }

    @Override
    public void notify(DelegateTask task) {
        EditionKey edition = ReportKeys.edition(task);
        if (edition.kind() == ReportKind.CONSUNTIVO) {
            goals.takeUp(edition);
        }
    }
}
