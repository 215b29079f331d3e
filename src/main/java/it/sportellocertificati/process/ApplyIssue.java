package it.sportellocertificati.process;

import it.sportellocertificati.common.BookingNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completes the issue as the clerk has recorded it; nothing unrecorded passes, whatever the door. */
@Component
class ApplyIssue implements TaskListener {

    private final Issuances issuances;

    ApplyIssue(Issuances issuances) {
        this.issuances = issuances;
    }

    @Override
    public void notify(DelegateTask task) {
        BookingNumber number = BusinessKey.number(task);
        Fact.CERTIFICATE_ISSUED.tell(task, issuances.of(number).apply(number));
    }
}
