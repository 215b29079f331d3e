package it.sportellocertificati.process;

import it.sportellocertificati.delivery.Announcements;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.Editions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Goes on as the manager has said about announcements that did not arrive, and refuses when nothing was said. */
@Component
class ApplyAnnouncementDecision implements TaskListener {

    private final Editions editions;
    private final Announcements announcements;

    ApplyAnnouncementDecision(Editions editions, Announcements announcements) {
        this.editions = editions;
        this.announcements = announcements;
    }

    @Override
    public void notify(DelegateTask task) {
        Edition edition = editions.get(ReportKeys.edition(task));
        Fact.ANNOUNCEMENT.tell(
                task,
                announcements.apply(edition.key().value(), edition.version()).name());
    }
}
