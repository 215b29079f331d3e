package it.sportellocertificati.delivery;

import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.ReceiptRecorded;
import it.sportellocertificati.pec.SendingEnded;
import it.sportellocertificati.safekeeping.AuditTrail;
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

    private static final Map<DeliveryState, StepKind> STEPS = Map.of(
            DeliveryState.ACCEPTED, StepKind.MESSAGE_ACCEPTED,
            DeliveryState.DELIVERED, StepKind.MESSAGE_DELIVERED,
            DeliveryState.WARNED, StepKind.MESSAGE_WARNED,
            DeliveryState.UNPROVEN, StepKind.MESSAGE_UNPROVEN,
            DeliveryState.REFUSED, StepKind.MESSAGE_REFUSED,
            DeliveryState.FAILED, StepKind.MESSAGE_FAILED,
            DeliveryState.NOT_SENT, StepKind.MESSAGE_NOT_SENT,
            DeliveryState.UNCERTAIN, StepKind.MESSAGE_UNCERTAIN);

    private final DeliveryStore store;
    private final Bookings bookings;
    private final Recall recall;
    private final ReceiptDeadline deadline;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ReceiptBook(
            DeliveryStore store,
            Bookings bookings,
            Recall recall,
            ReceiptDeadline deadline,
            Timeline timeline,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.bookings = bookings;
        this.recall = recall;
        this.deadline = deadline;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
    }

    @EventListener
    void on(ReceiptRecorded receipt) {
        DeliveryState state = DeliveryNews.of(receipt);
        if (state != null) {
            news(receipt.messageId(), state, receipt.recipient());
        }
    }

    @EventListener
    void on(SendingEnded ended) {
        if (ended.state() == MessageState.SENT) {
            deadline.renew(ended.messageId(), DeliveryState.QUEUED);
        } else if (ended.state() == MessageState.FAILED) {
            news(ended.messageId(), DeliveryState.NOT_SENT, null);
        } else if (ended.state() == MessageState.UNCERTAIN) {
            news(ended.messageId(), DeliveryState.UNCERTAIN, null);
        }
    }

    private void news(String messageId, DeliveryState state, @Nullable String recipient) {
        store.attempt(messageId)
                .filter(attempt -> attempt.state() != state && isAbout(attempt, recipient))
                .ifPresent(attempt -> {
                    store.move(messageId, state, DeliveryNews.before(state));
                    store.find(attempt.number(), attempt.purpose())
                            .filter(delivery -> isNews(delivery, attempt, state))
                            .ifPresent(delivery -> move(delivery, attempt, state));
                });
    }

    /** What became of a message at another address, a forwarding one say, proves nothing about the recipient's. */
    private static boolean isAbout(DeliveryStore.Attempt attempt, @Nullable String recipient) {
        return recipient == null
                || recipient.strip().equalsIgnoreCase(attempt.recipient().value());
    }

    private static boolean isNews(Delivery delivery, DeliveryStore.Attempt attempt, DeliveryState state) {
        return state == DeliveryState.DELIVERED || delivery.attempt() == attempt.attempt();
    }

    private void move(Delivery delivery, DeliveryStore.Attempt attempt, DeliveryState state) {
        boolean changed = store.move(attempt.number(), attempt.purpose(), state, DeliveryNews.before(state));
        boolean corrected = !changed
                && state == DeliveryState.DELIVERED
                && store.move(attempt.number(), attempt.purpose(), state, List.of(DeliveryState.HANDED_OVER));
        if (!changed && !corrected) {
            return;
        }
        audit.record("delivery." + state, attempt.number().value(), attempt.purpose() + "." + attempt.attempt());
        StepKind step = STEPS.get(state);
        if (step != null) {
            timeline.record(attempt.number(), step, attempt.purpose().name(), null);
        }
        if (state == DeliveryState.ACCEPTED
                && (delivery.state() != DeliveryState.QUEUED || deadline.hasPassed(delivery))) {
            deadline.renew(attempt.messageId(), state);
        }
        if (state == DeliveryState.DELIVERED) {
            settle(delivery, attempt, corrected);
        }
        events.publishEvent(new DeliveryChanged(attempt.number(), attempt.purpose(), state));
    }

    /** Also when it comes late: a next message that still waits stays, and a person's word gives way to the proof. */
    private void settle(Delivery delivery, DeliveryStore.Attempt attempt, boolean corrected) {
        if (delivery.attempt() != attempt.attempt()) {
            recall.newest(delivery);
        }
        if (corrected && delivery.purpose() == MessagePurpose.CERTIFICATE) {
            bookings.proveDelivered(delivery.number());
        }
    }
}
