package it.sportellocertificati.process;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.approval.Approval;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.publication.Publications;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes page, PDF and data of the approved version, which from now on can be read on our own pages. */
@Component
class PublishEdition implements JavaDelegate {

    private final Editions editions;
    private final Approval approval;
    private final Publications publications;

    PublishEdition(Editions editions, Approval approval, Publications publications) {
        this.editions = editions;
        this.approval = approval;
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EditionKey key = ReportKeys.edition(execution);
        Edition edition = editions.get(key);
        publications.publish(approval.document(key, edition.version()), Objects.requireNonNull(edition.approvedBy()));
        approval.published(key, edition.version());
    }
}
