package it.sportellocertificati.report.edition;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.safekeeping.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what was done, and tells those who listen. */
@Component
class EditionNews {

    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    EditionNews(AuditTrail trail, ApplicationEventPublisher events) {
        this.trail = trail;
        this.events = events;
    }

    /** Under the event's own name: {@code report.EditionOpened}. */
    void tell(ReportEvent event) {
        trail.record("report." + event.getClass().getSimpleName(), dossier(event.edition()), detail(event));
        events.publishEvent(event);
    }

    /** What nobody listens to. */
    void note(String act, EditionKey edition, String detail) {
        trail.record(act, dossier(edition), detail);
    }

    /** Within the room. */
    void pass(ChapterSentBack words) {
        events.publishEvent(words);
    }

    /** Within the room; whoever hears it may refuse. */
    void ask(ChapterGivenAway chapter) {
        events.publishEvent(chapter);
    }

    private static String detail(ReportEvent event) {
        return event instanceof ReportEvent.OfChapter of
                ? "chapter=" + of.chapter().anchor()
                : "";
    }

    private static String dossier(EditionKey edition) {
        return EditionBook.dossier(edition);
    }
}
