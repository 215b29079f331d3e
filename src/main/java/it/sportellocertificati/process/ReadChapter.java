package it.sportellocertificati.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells who writes the chapter until when, as the plan stands now. */
@Component
class ReadChapter implements ExecutionListener {

    private final ReportFacts facts;

    ReadChapter(ReportFacts facts) {
        this.facts = facts;
    }

    @Override
    public void notify(DelegateExecution execution) {
        facts.chapter(execution, ReportKeys.chapter(execution));
    }
}
