package it.sportellocertificati.process;

import it.sportellocertificati.delivery.AnnouncementSettled;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.edition.ReportEvent;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the course of an edition and tells it the news, always in the transaction of the domain row that the news is about. What a
 * person decides in a form is read by the task's completion; told is only what changes under the hands of others.
 */
@Component
class ReportCourse {

    private final RuntimeService runtime;
    private final StartPermits permits;
    private final EngineSteps steps;
    private final Messenger messenger;
    private final PendingSignals pending;
    private final ReportWaits waits;
    private final ReportWriters writers;
    private final Editions editions;

    ReportCourse(
            RuntimeService runtime,
            StartPermits permits,
            EngineSteps steps,
            Messenger messenger,
            PendingSignals pending,
            ReportWaits waits,
            ReportWriters writers,
            Editions editions) {
        this.runtime = runtime;
        this.permits = permits;
        this.steps = steps;
        this.messenger = messenger;
        this.pending = pending;
        this.waits = waits;
        this.writers = writers;
        this.editions = editions;
    }

    @EventListener
    void on(ReportEvent.EditionOpened opened) {
        start(opened.edition());
    }

    @EventListener
    void on(ReportEvent.CorrectionOpened opened) {
        start(opened.edition());
    }

    @EventListener
    void on(ReportEvent.DeadlineChanged changed) {
        Chapter chapter = editions.chapter(changed.chapter());
        steps.perform(() -> waits.moved(chapter));
    }

    @EventListener
    void on(ReportEvent.ChapterReassigned changed) {
        Chapter chapter = editions.chapter(changed.chapter());
        steps.perform(() -> {
            writers.require(chapter);
            waits.reassigned(chapter);
        });
        offersMayBeSettled(changed.edition());
    }

    @EventListener
    void on(ReportEvent.ChapterRemoved removed) {
        steps.take(() -> waits.wake(removed.chapter(), ReportChapter.MESSAGE_CHAPTER_REMOVED));
        offersMayBeSettled(removed.edition());
    }

    @EventListener
    void on(ReportEvent.ChapterAdded added) {
        Chapter chapter = editions.chapter(added.chapter());
        steps.take(() -> {
            writers.require(chapter);
            return waits.begin(added.chapter());
        });
    }

    @EventListener
    void on(ReportEvent.EditionDeadlinesChanged changed) {
        steps.perform(() -> waits.moved(changed.edition(), changed.deadlines()));
    }

    @EventListener
    void on(AnnouncementSettled settled) {
        Signal signal = Signal.announcement(settled.subject());
        if (messenger.tell(signal) == Messenger.Answer.LATER) {
            pending.keep(signal);
        }
    }

    /** The manager took back what the Camera had not answered yet: nobody has to answer any more. */
    private void offersMayBeSettled(EditionKey edition) {
        boolean open = editions.chapters(edition).stream().anyMatch(one -> one.state() == ChapterState.OFFERED);
        if (!open) {
            steps.take(() -> waits.wake(edition, ReportPlanning.MESSAGE_OFFERS_SETTLED));
        }
    }

    private void start(EditionKey edition) {
        String key = edition.value();
        steps.take(() ->
                permits.during(key, () -> runtime.startProcessInstanceByKey(SocialReport.PROCESS, key, Map.of())));
    }
}
