package it.sportellocertificati.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What makes sense as a next step. Waiting does not where no receipt can come, nor sending what no provider takes or what may yet arrive. */
final class Choices {

    private Choices() {}

    static List<Resolution> of(Delivery delivery, Instant now) {
        List<Resolution> sensible = new ArrayList<>();
        if (maySendAgain(delivery, now)) {
            sensible.add(Resolution.SEND_AGAIN);
        }
        if (mayWait(delivery.state())) {
            sensible.add(Resolution.WAIT);
        }
        if (!delivery.state().isOver()) {
            sensible.add(Resolution.HAND_OVER);
        }
        return sensible;
    }

    /** Why it is not among them. */
    static String whyNot(Resolution choice, Delivery delivery) {
        return switch (choice) {
            case WAIT ->
                delivery.state() == DeliveryState.UNPROVEN ? "delivery.wait.inVain" : "delivery.wait.noReceipt";
            case SEND_AGAIN -> isTooLarge(delivery) ? "delivery.again.tooLarge" : "delivery.again.early";
            case HAND_OVER -> "delivery.over";
        };
    }

    private static boolean maySendAgain(Delivery delivery, Instant now) {
        return switch (delivery.state()) {
            case QUEUED, ACCEPTED -> !now.isBefore(delivery.receiptDue());
            case WARNED, UNPROVEN, REFUSED, FAILED, NOT_SENT, UNCERTAIN -> !isTooLarge(delivery);
            case DELIVERED, HANDED_OVER -> false;
        };
    }

    /** There was somebody to send it to, and yet there is no message: its size is the one reason for which the outbox takes none. */
    private static boolean isTooLarge(Delivery delivery) {
        return delivery.state() == DeliveryState.NOT_SENT
                && delivery.recipient() != null
                && delivery.lastMessageId() == null;
    }

    /** A failure is the provider's last word, as a refusal is. */
    private static boolean mayWait(DeliveryState state) {
        return switch (state) {
            case QUEUED, ACCEPTED, WARNED, UNCERTAIN -> true;
            case UNPROVEN, DELIVERED, REFUSED, FAILED, NOT_SENT, HANDED_OVER -> false;
        };
    }
}
