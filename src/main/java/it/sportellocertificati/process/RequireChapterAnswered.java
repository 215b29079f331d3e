package it.sportellocertificati.process;

import it.sportellocertificati.report.edition.Gates;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** An offer ends with the Camera’s answer. */
@Component
class RequireChapterAnswered implements TaskListener {

    private final Gates gates;

    RequireChapterAnswered(Gates gates) {
        this.gates = gates;
    }

    @Override
    public void notify(DelegateTask task) {
        gates.requireAnswered(ReportKeys.chapter(task));
    }
}
