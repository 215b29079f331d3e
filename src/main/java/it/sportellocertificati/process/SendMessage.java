package it.sportellocertificati.process;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.delivery.Deliveries;
import it.sportellocertificati.delivery.MessagePurpose;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the message to the outbox, in this transaction; it leaves after the commit. */
@Component
class SendMessage implements JavaDelegate {

    private final Deliveries deliveries;

    SendMessage(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BookingNumber number = BusinessKey.number(execution);
        MessagePurpose purpose = BusinessKey.purpose(execution);
        deliveries.send(number, purpose);
        Fact.RECEIPT_DUE_AT.tell(execution, Date.from(deliveries.receiptDue(number, purpose)));
    }
}
