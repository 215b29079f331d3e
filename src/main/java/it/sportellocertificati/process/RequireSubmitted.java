package it.sportellocertificati.process;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.report.edition.Editions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The edition lies before the Procuratore before the manager's task ends. */
@Component
class RequireSubmitted implements TaskListener {

    private final Editions editions;

    RequireSubmitted(Editions editions) {
        this.editions = editions;
    }

    @Override
    public void notify(DelegateTask task) {
        if (editions.get(ReportKeys.edition(task)).state().isOpen()) {
            throw new Conflict("process.report.notSubmitted");
        }
    }
}
