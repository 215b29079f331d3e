package it.sportellocertificati.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells whether the Camera has something to answer, who it is, and until when (Art. 11). */
@Component
class ReadOffers implements ExecutionListener {

    private final ReportFacts facts;

    ReadOffers(ReportFacts facts) {
        this.facts = facts;
    }

    @Override
    public void notify(DelegateExecution execution) {
        facts.offers(execution, ReportKeys.edition(execution));
    }
}
