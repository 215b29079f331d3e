package it.sportellocertificati.process;

import it.sportellocertificati.report.edition.Editions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells whether chapters have to be written again, or for the first time. */
@Component
class ReadReturned implements ExecutionListener {

    private final Editions editions;

    ReadReturned(Editions editions) {
        this.editions = editions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Fact.CHAPTERS_RETURNED.tell(execution, ChaptersToWrite.anyOf(editions.chapters(ReportKeys.edition(execution))));
    }
}
