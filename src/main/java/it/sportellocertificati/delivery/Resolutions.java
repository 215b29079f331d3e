package it.sportellocertificati.delivery;

import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person does about a message that did not arrive: first said in a form, then applied with the task's completion. */
@Service
@Transactional
public class Resolutions {

    private static final int NOTE = 1000;

    private final DeliveryStore store;
    private final Deliveries deliveries;
    private final Bookings bookings;
    private final Recipients recipients;
    private final Recall recall;
    private final ReceiptDeadline deadline;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    Resolutions(
            DeliveryStore store,
            Deliveries deliveries,
            Bookings bookings,
            Recipients recipients,
            Recall recall,
            ReceiptDeadline deadline,
            Timeline timeline,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.bookings = bookings;
        this.recipients = recipients;
        this.recall = recall;
        this.deadline = deadline;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param address for {@link Resolution#SEND_AGAIN}: one of the registered addresses; absent means the same as before
     * @param note for {@link Resolution#HAND_OVER}: how and to whom it was handed, which is then the only evidence
     */
    public void decide(
            BookingNumber number,
            MessagePurpose purpose,
            @Nullable Resolution choice,
            @Nullable String address,
            @Nullable String note) {
        Delivery delivery = deliveries.get(number, purpose);
        if (choice == null) {
            throw Rejected.of("choice", "delivery.choice.missing");
        }
        if (choice == Resolution.WAIT && delivery.state() == DeliveryState.UNPROVEN) {
            throw Rejected.of("choice", "delivery.wait.inVain");
        }
        PecAddress next = choice == Resolution.SEND_AGAIN ? nextAddress(delivery, address) : null;
        String words = note == null || note.isBlank() ? null : note.strip();
        if (choice == Resolution.HAND_OVER && words == null) {
            throw Rejected.of("note", "delivery.note.missing");
        }
        if (words != null && words.length() > NOTE) {
            throw Rejected.of("note", "booking.text.tooLong", NOTE);
        }
        store.resolve(delivery, choice, next, words);
        audit.record("delivery.decide", number.value(), purpose + "." + choice);
    }

    private @Nullable PecAddress nextAddress(Delivery delivery, @Nullable String address) {
        if (address == null || address.isBlank()) {
            if (delivery.recipient() == null) {
                throw Rejected.of("address", "delivery.address.missing");
            }
            return null;
        }
        Problems problems = new Problems();
        PecAddress next = problems.check("address", () -> PecAddress.parse(address));
        problems.throwIfAny();
        if (!recipients
                .allowed(bookings.get(delivery.number()), delivery.purpose())
                .contains(next)) {
            throw Rejected.of("address", "delivery.address.notRegistered");
        }
        return next;
    }

    /** Makes the choice take effect; called when the task is completed, in its transaction. */
    public Resolution apply(BookingNumber number, MessagePurpose purpose) {
        Delivery delivery = deliveries.get(number, purpose);
        Resolution choice = delivery.resolution();
        if (choice == null) {
            throw new Conflict("delivery.choice.missing");
        }
        switch (choice) {
            case SEND_AGAIN -> {
                // The next message uses the choice up when it is queued.
            }
            case WAIT -> store.waitLonger(delivery, deadline.from(clock.instant()));
            case HAND_OVER -> handOver(delivery);
        }
        timeline.record(number, StepKind.MESSAGE_RESOLVED, purpose + "." + choice, delivery.note());
        audit.record("delivery.resolve", number.value(), purpose + "." + choice);
        return choice;
    }

    /** A message that still waits does not leave after that. */
    private void handOver(Delivery delivery) {
        List<DeliveryState> from = List.of(
                DeliveryState.QUEUED,
                DeliveryState.ACCEPTED,
                DeliveryState.WARNED,
                DeliveryState.UNPROVEN,
                DeliveryState.REFUSED,
                DeliveryState.FAILED,
                DeliveryState.NOT_SENT,
                DeliveryState.UNCERTAIN);
        if (!store.move(delivery.number(), delivery.purpose(), DeliveryState.HANDED_OVER, from)) {
            throw new Conflict("delivery.over");
        }
        recall.newest(delivery);
    }
}
