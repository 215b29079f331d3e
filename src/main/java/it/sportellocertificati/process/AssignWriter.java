package it.sportellocertificati.process;

import it.sportellocertificati.report.edition.Editions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Gives a chapter to the person whom the plan names. Where it names nobody, or somebody who has left, it is the whole office's. */
@Component
class AssignWriter implements TaskListener {

    private final Editions editions;
    private final ReportWriters writers;

    AssignWriter(Editions editions, ReportWriters writers) {
        this.editions = editions;
        this.writers = writers;
    }

    @Override
    public void notify(DelegateTask task) {
        writers.named(editions.chapter(ReportKeys.chapter(task))).ifPresent(task::setAssignee);
    }
}
