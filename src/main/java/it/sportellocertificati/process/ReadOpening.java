package it.sportellocertificati.process;

import it.sportellocertificati.report.edition.Editions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells whether the edition is planned anew, or a published one is corrected. */
@Component
class ReadOpening implements ExecutionListener {

    private final Editions editions;

    ReadOpening(Editions editions) {
        this.editions = editions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        boolean correction = editions.get(ReportKeys.edition(execution)).correction() != null;
        Fact.CORRECTION_ONLY.tell(execution, correction);
    }
}
