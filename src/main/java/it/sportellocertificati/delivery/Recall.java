package it.sportellocertificati.delivery;

import it.sportellocertificati.pec.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes back the newest message of a delivery while it has not begun to leave; otherwise it would arrive beside what replaces it. */
@Component
class Recall {

    private final Outbox outbox;
    private final DeliveryStore store;

    Recall(Outbox outbox, DeliveryStore store) {
        this.outbox = outbox;
        this.store = store;
    }

    /** @return whether it will never leave */
    boolean newest(Delivery delivery) {
        String messageId = delivery.lastMessageId();
        if (messageId == null || !outbox.withdraw(messageId)) {
            return false;
        }
        store.move(messageId, DeliveryState.NOT_SENT, List.of(DeliveryState.QUEUED));
        return true;
    }
}
