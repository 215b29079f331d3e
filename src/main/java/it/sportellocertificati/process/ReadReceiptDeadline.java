package it.sportellocertificati.process;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.delivery.Deliveries;
import it.sportellocertificati.delivery.MessagePurpose;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Asks whether the first receipt is overdue: the timer was set when the message was queued, and it may have left later, or not yet. */
@Component
class ReadReceiptDeadline implements ExecutionListener {

    private final Deliveries deliveries;

    ReadReceiptDeadline(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void notify(DelegateExecution execution) {
        BookingNumber number = BusinessKey.number(execution);
        MessagePurpose purpose = BusinessKey.purpose(execution);
        Fact.OVERDUE.tell(execution, deliveries.isOverdue(number, purpose));
        Fact.RECEIPT_DUE_AT.tell(execution, Date.from(deliveries.receiptDue(number, purpose)));
    }
}
