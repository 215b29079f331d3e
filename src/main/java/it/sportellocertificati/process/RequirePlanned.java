package it.sportellocertificati.process;

import it.sportellocertificati.report.edition.Gates;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The plan is closed in its form before its task is. */
@Component
class RequirePlanned implements TaskListener {

    private final Gates gates;

    RequirePlanned(Gates gates) {
        this.gates = gates;
    }

    @Override
    public void notify(DelegateTask task) {
        gates.requirePlanned(ReportKeys.edition(task));
    }
}
