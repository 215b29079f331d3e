package it.sportellocertificati.process;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.edition.EditionState;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.edition.Gates;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Goes on as the Procuratore has decided, and refuses when nothing was decided. */
@Component
class ApplyApproval implements TaskListener {

    private final Gates gates;
    private final Editions editions;

    ApplyApproval(Gates gates, Editions editions) {
        this.gates = gates;
        this.editions = editions;
    }

    @Override
    public void notify(DelegateTask task) {
        EditionKey edition = ReportKeys.edition(task);
        gates.requireDecided(edition);
        Fact.EDITION_APPROVED.tell(task, editions.get(edition).state() == EditionState.APPROVED);
    }
}
