package it.sportellocertificati.process;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.publication.Publications;
import it.sportellocertificati.report.publication.PushFailed;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Copies the version to where the Procura publishes; what fails becomes a person's task. */
@Component
class PushEdition implements JavaDelegate {

    private final Editions editions;
    private final Publications publications;

    PushEdition(Editions editions, Publications publications) {
        this.editions = editions;
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EditionKey key = ReportKeys.edition(execution);
        try {
            publications.push(key, editions.get(key).version());
        } catch (PushFailed failed) {
            throw new BpmnError(ReportPublication.ERROR_PUSH_FAILED);
        }
    }
}
