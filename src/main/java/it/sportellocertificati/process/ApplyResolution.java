package it.sportellocertificati.process;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.delivery.Deliveries;
import it.sportellocertificati.delivery.MessagePurpose;
import it.sportellocertificati.delivery.Resolutions;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Goes on with an undelivered message as the person has said, and refuses when nothing was said. What was kept for later is dropped: the person has seen it. */
@Component
class ApplyResolution implements TaskListener {

    private final Resolutions resolutions;
    private final Deliveries deliveries;
    private final PendingSignals pending;

    ApplyResolution(Resolutions resolutions, Deliveries deliveries, PendingSignals pending) {
        this.resolutions = resolutions;
        this.deliveries = deliveries;
        this.pending = pending;
    }

    @Override
    public void notify(DelegateTask task) {
        BookingNumber number = BusinessKey.number(task);
        MessagePurpose purpose = BusinessKey.purpose(task.getExecution());
        pending.forget(Signal.receipt(number, purpose));
        Fact.RESOLUTION.tell(task, resolutions.apply(number, purpose).name());
        Fact.RECEIPT_DUE_AT.tell(task, Date.from(deliveries.receiptDue(number, purpose)));
    }
}
