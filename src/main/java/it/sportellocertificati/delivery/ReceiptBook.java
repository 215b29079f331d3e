package it.sportellocertificati.delivery;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.pec.ReceiptRecorded;
import it.sportellocertificati.pec.SendingEnded;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What receipts mean for a delivery, in the transaction that records them. A proven delivery wins over everything, also late and also of an
 * earlier attempt; bad news of an earlier attempt says nothing about the newest one.
 */
@Component
class ReceiptBook {

    private static final List<DeliveryState> UNDELIVERED = List.of(
            DeliveryState.QUEUED,
            DeliveryState.ACCEPTED,
            DeliveryState.WARNED,
            DeliveryState.REFUSED,
            DeliveryState.FAILED,
            DeliveryState.NOT_SENT,
            DeliveryState.UNCERTAIN);
    private static final List<DeliveryState> UNTOLD =
            List.of(DeliveryState.QUEUED, DeliveryState.NOT_SENT, DeliveryState.UNCERTAIN);
    private static final List<DeliveryState> WAITING =
            List.of(DeliveryState.QUEUED, DeliveryState.ACCEPTED, DeliveryState.WARNED, DeliveryState.UNCERTAIN);

    private static final Map<DeliveryState, StepKind> STEPS = Map.of(
            DeliveryState.ACCEPTED, StepKind.MESSAGE_ACCEPTED,
            DeliveryState.DELIVERED, StepKind.MESSAGE_DELIVERED,
            DeliveryState.WARNED, StepKind.MESSAGE_WARNED,
            DeliveryState.REFUSED, StepKind.MESSAGE_REFUSED,
            DeliveryState.FAILED, StepKind.MESSAGE_FAILED,
            DeliveryState.NOT_SENT, StepKind.MESSAGE_NOT_SENT,
            DeliveryState.UNCERTAIN, StepKind.MESSAGE_UNCERTAIN);

    private final DeliveryStore store;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    ReceiptBook(DeliveryStore store, Timeline timeline, ApplicationEventPublisher events) {
        this.store = store;
        this.timeline = timeline;
        this.events = events;
    }

    @EventListener
    void on(ReceiptRecorded receipt) {
        DeliveryState state = meaning(receipt.kind());
        if (state != null) {
            news(receipt.messageId(), state);
        }
    }

    @EventListener
    void on(SendingEnded ended) {
        if (ended.state() == MessageState.FAILED) {
            news(ended.messageId(), DeliveryState.NOT_SENT);
        } else if (ended.state() == MessageState.UNCERTAIN) {
            news(ended.messageId(), DeliveryState.UNCERTAIN);
        }
    }

    private static @Nullable DeliveryState meaning(ReceiptKind kind) {
        return switch (kind) {
            case ACCEPTANCE -> DeliveryState.ACCEPTED;
            case NON_ACCEPTANCE -> DeliveryState.REFUSED;
            case DELIVERY -> DeliveryState.DELIVERED;
            case DELIVERY_FAILURE, VIRUS -> DeliveryState.FAILED;
            case DELIVERY_WARNING -> DeliveryState.WARNED;
            // Between providers; it tells the sender nothing.
            case TAKEN_IN_CHARGE -> null;
        };
    }

    private void news(String messageId, DeliveryState state) {
        store.attempt(messageId).ifPresent(attempt -> {
            if (store.find(attempt.number(), attempt.purpose())
                    .map(d -> isNews(d, attempt, state))
                    .orElse(false)) {
                move(attempt, state);
            }
        });
    }

    private static boolean isNews(Delivery delivery, DeliveryStore.Attempt attempt, DeliveryState state) {
        return state == DeliveryState.DELIVERED || delivery.attempt() == attempt.attempt();
    }

    private void move(DeliveryStore.Attempt attempt, DeliveryState state) {
        if (store.move(attempt.number(), attempt.purpose(), state, before(state))) {
            StepKind step = STEPS.get(state);
            if (step != null) {
                timeline.record(attempt.number(), step, attempt.purpose().name(), null);
            }
            events.publishEvent(new DeliveryChanged(attempt.number(), attempt.purpose(), state));
        }
    }

    private static List<DeliveryState> before(DeliveryState state) {
        return switch (state) {
            case DELIVERED -> UNDELIVERED;
            case ACCEPTED, NOT_SENT, UNCERTAIN -> UNTOLD;
            case WARNED -> List.of(DeliveryState.QUEUED, DeliveryState.ACCEPTED, DeliveryState.UNCERTAIN);
            default -> WAITING;
        };
    }
}
