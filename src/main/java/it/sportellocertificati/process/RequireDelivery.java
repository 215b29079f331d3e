package it.sportellocertificati.process;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.delivery.Deliveries;
import it.sportellocertificati.delivery.DeliveryState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes a task away from a person only when the message has really been delivered meanwhile. */
@Component
class RequireDelivery implements ExecutionListener {

    private final Deliveries deliveries;

    RequireDelivery(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (deliveries.stateOf(BusinessKey.number(execution), BusinessKey.purpose(execution))
                != DeliveryState.DELIVERED) {
            throw new Conflict("process.receipt.missing");
        }
    }
}
