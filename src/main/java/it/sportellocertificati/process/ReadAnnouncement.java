package it.sportellocertificati.process;

import it.sportellocertificati.delivery.Announcements;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.Editions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells whether everybody who takes an interest was reached. */
@Component
class ReadAnnouncement implements ExecutionListener {

    private final Editions editions;
    private final Announcements announcements;

    ReadAnnouncement(Editions editions, Announcements announcements) {
        this.editions = editions;
        this.announcements = announcements;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Edition edition = editions.get(ReportKeys.edition(execution));
        Fact.EVERYBODY_TOLD.tell(
                execution, announcements.reachedEverybody(edition.key().value(), edition.version()));
    }
}
