package it.sportellocertificati.process;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.delivery.Deliveries;
import it.sportellocertificati.delivery.DeliveryState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Reads what the receipt said; a message that brought no receipt is refused. */
@Component
class ReadDelivery implements ExecutionListener {

    private final Deliveries deliveries;

    ReadDelivery(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DeliveryState state = deliveries.stateOf(BusinessKey.number(execution), BusinessKey.purpose(execution));
        if (!ReceiptNews.isNews(state) || state == DeliveryState.ACCEPTED) {
            throw new Conflict("process.receipt.missing");
        }
        Fact.DELIVERY.tell(execution, state.name());
    }
}
