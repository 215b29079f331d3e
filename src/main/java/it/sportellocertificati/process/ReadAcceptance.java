package it.sportellocertificati.process;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.delivery.Deliveries;
import it.sportellocertificati.delivery.Delivery;
import it.sportellocertificati.delivery.DeliveryState;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Reads what the first receipt said; whatever comes from the recipient's side implies that our provider had accepted. */
@Component
class ReadAcceptance implements ExecutionListener {

    private final Deliveries deliveries;

    ReadAcceptance(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Delivery delivery = deliveries.get(BusinessKey.number(execution), BusinessKey.purpose(execution));
        if (!ReceiptNews.isNews(delivery.state())) {
            throw new Conflict("process.receipt.missing");
        }
        DeliveryState read =
                ReceiptNews.impliesAcceptance(delivery.state()) ? DeliveryState.ACCEPTED : delivery.state();
        Fact.DELIVERY.tell(execution, read.name());
        Fact.RECEIPT_DUE_AT.tell(execution, Date.from(delivery.receiptDue()));
    }
}
