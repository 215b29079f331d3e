package it.sportellocertificati.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells until when both organisations read. */
@Component
class ReadReviewDeadline implements ExecutionListener {

    private final ReportFacts facts;

    ReadReviewDeadline(ReportFacts facts) {
        this.facts = facts;
    }

    @Override
    public void notify(DelegateExecution execution) {
        facts.review(execution, ReportKeys.edition(execution));
    }
}
