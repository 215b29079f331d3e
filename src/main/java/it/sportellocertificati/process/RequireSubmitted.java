package it.sportellocertificati.process;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.edition.Editions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * The edition lies before the Procuratore before the manager's task ends, unless a chapter was sent back after both had read it: then
 * there is nothing to submit, and the chapter has to be written again.
 */
@Component
class RequireSubmitted implements TaskListener {

    private final Editions editions;

    RequireSubmitted(Editions editions) {
        this.editions = editions;
    }

    @Override
    public void notify(DelegateTask task) {
        EditionKey edition = ReportKeys.edition(task);
        if (editions.get(edition).state().isOpen() && !ChaptersToWrite.anyOf(editions.chapters(edition))) {
            throw new Conflict("process.report.notSubmitted");
        }
    }
}
