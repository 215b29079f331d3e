package it.sportellocertificati.process;

import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.Decision;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.document.Documents;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completes the issue: with a valid certificate in the dossier, or with a recorded refusal; nothing else passes, whatever the door. */
@Component
class ApplyIssue implements TaskListener {

    private final Bookings bookings;
    private final Documents documents;

    ApplyIssue(Bookings bookings, Documents documents) {
        this.bookings = bookings;
        this.documents = documents;
    }

    @Override
    public void notify(DelegateTask task) {
        BookingNumber number = BusinessKey.number(task);
        boolean issued = bookings.apply(number, List.of(Decision.ISSUED, Decision.DECLINED)) == Decision.ISSUED;
        if (issued && documents.certificateOf(number.value()).isEmpty()) {
            throw new Conflict("booking.certificate.missing", number.value());
        }
        Fact.CERTIFICATE_ISSUED.tell(task, issued);
    }
}
