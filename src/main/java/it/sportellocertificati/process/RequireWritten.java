package it.sportellocertificati.process;

import it.sportellocertificati.report.edition.Gates;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A chapter is done when its writers have said so, about a text that is there. */
@Component
class RequireWritten implements TaskListener {

    private final Gates gates;

    RequireWritten(Gates gates) {
        this.gates = gates;
    }

    @Override
    public void notify(DelegateTask task) {
        gates.requireWritten(ReportKeys.chapter(task));
    }
}
