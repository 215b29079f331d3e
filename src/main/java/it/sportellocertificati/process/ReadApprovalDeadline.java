package it.sportellocertificati.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells until when the Procuratore decides. */
@Component
class ReadApprovalDeadline implements ExecutionListener {

    private final ReportFacts facts;

    ReadApprovalDeadline(ReportFacts facts) {
        this.facts = facts;
    }

    @Override
    public void notify(DelegateExecution execution) {
        facts.approval(execution, ReportKeys.edition(execution));
    }
}
