package it.sportellocertificati.process;

import it.sportellocertificati.delivery.Announcement;
import it.sportellocertificati.delivery.Announcements;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.Editions;
import java.net.URI;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Queues the letters to the stakeholders, in this transaction; they leave after the commit. */
@Component
class AnnounceEdition implements JavaDelegate {

    private final Editions editions;
    private final Announcements announcements;

    AnnounceEdition(Editions editions, Announcements announcements) {
        this.editions = editions;
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Edition edition = editions.get(ReportKeys.edition(execution));
        String key = edition.key().value();
        announcements.announce(new Announcement(
                key,
                edition.version(),
                edition.title(),
                URI.create("/bilancio-sociale/" + edition.key().year() + "/"
                        + edition.key().kind().path()),
                Objects.requireNonNullElse(edition.correction(), "")));
        Fact.RECEIPTS_EXPECTED.tell(execution, announcements.isWaiting(key, edition.version()));
        Fact.RECEIPT_DUE_AT.tell(execution, Date.from(announcements.receiptsDue()));
    }
}
