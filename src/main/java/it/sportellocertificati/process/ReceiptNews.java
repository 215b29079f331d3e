package it.sportellocertificati.process;

import it.sportellocertificati.delivery.DeliveryState;
import java.util.List;

/** For whom a delivery's state is news: the places of {@code pec-delivery.bpmn} that may hear of it, the likeliest first. */
final class ReceiptNews {

    private ReceiptNews() {}

    /**
     * While a person decides only a proven delivery is told, and takes the task away: bad news would take a half filled form from them
     * and put the same one in its place.
     */
    static List<String> hearers(DeliveryState state) {
        return switch (state) {
            case ACCEPTED -> List.of(PecDelivery.TASK_AWAIT_ACCEPTANCE);
            case DELIVERED ->
                List.of(
                        PecDelivery.TASK_AWAIT_DELIVERY,
                        PecDelivery.TASK_RESOLVE_DELIVERY,
                        PecDelivery.TASK_AWAIT_ACCEPTANCE);
            case WARNED, UNPROVEN, FAILED ->
                List.of(PecDelivery.TASK_AWAIT_DELIVERY, PecDelivery.TASK_AWAIT_ACCEPTANCE);
            case REFUSED, NOT_SENT, UNCERTAIN ->
                List.of(PecDelivery.TASK_AWAIT_ACCEPTANCE, PecDelivery.TASK_AWAIT_DELIVERY);
            case QUEUED, HANDED_OVER -> List.of();
        };
    }

    static boolean isNews(DeliveryState state) {
        return !hearers(state).isEmpty();
    }

    /** Mail is read in no certain order: the recipient's provider may be heard before our own. */
    static boolean impliesAcceptance(DeliveryState state) {
        return switch (state) {
            case ACCEPTED, WARNED, UNPROVEN, DELIVERED, FAILED -> true;
            case QUEUED, REFUSED, NOT_SENT, UNCERTAIN, HANDED_OVER -> false;
        };
    }
}
