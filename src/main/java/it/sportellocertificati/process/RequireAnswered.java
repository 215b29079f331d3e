package it.sportellocertificati.process;

import it.sportellocertificati.report.edition.Gates;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The Camera’s task ends when every chapter that was offered has its answer. */
@Component
class RequireAnswered implements TaskListener {

    private final Gates gates;

    RequireAnswered(Gates gates) {
        this.gates = gates;
    }

    @Override
    public void notify(DelegateTask task) {
        gates.requireAnswered(ReportKeys.edition(task));
    }
}
