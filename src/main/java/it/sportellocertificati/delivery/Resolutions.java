package it.sportellocertificati.delivery;

import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.pec.Mailroom;
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
    private final ChoiceStore kept;
    private final Deliveries deliveries;
    private final Bookings bookings;
    private final Recipients recipients;
    private final Recall recall;
    private final Mailroom mailroom;
    private final ReceiptDeadline deadline;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    Resolutions(
            DeliveryStore store,
            ChoiceStore kept,
            Deliveries deliveries,
            Bookings bookings,
            Recipients recipients,
            Recall recall,
            Mailroom mailroom,
            ReceiptDeadline deadline,
            Timeline timeline,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.kept = kept;
        this.deliveries = deliveries;
        this.bookings = bookings;
        this.recipients = recipients;
        this.recall = recall;
        this.mailroom = mailroom;
        this.deadline = deadline;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param address for {@link Resolution#SEND_AGAIN}: one of the registered addresses; absent means the same as before
     * @param note for {@link Resolution#HAND_OVER}: how and to whom it was handed, which is then the only evidence
     * @param shown what the person saw
     * @throws Conflict {@code delivery.changed} when it is no longer so
     */
    public void decide(
            BookingNumber number,
            MessagePurpose purpose,
            @Nullable Resolution choice,
            @Nullable String address,
            @Nullable String note,
            Shown shown) {
        Delivery delivery = deliveries.get(number, purpose);
        if (delivery.state().isOver()) {
            throw new Conflict("delivery.over");
        }
        if (!shown.isStill(delivery)) {
            throw new Conflict("delivery.changed");
        }
        if (choice == null) {
            throw Rejected.of("choice", "delivery.choice.missing");
        }
        if (!choices(delivery).contains(choice)) {
            throw Rejected.of("choice", Choices.whyNot(choice, delivery));
        }
        PecAddress next = choice == Resolution.SEND_AGAIN ? nextAddress(delivery, address) : null;
        String words = note == null || note.isBlank() ? null : note.strip();
        if (choice == Resolution.HAND_OVER && words == null) {
            throw Rejected.of("note", "delivery.note.missing");
        }
        if (words != null && words.length() > NOTE) {
            throw Rejected.of("note", "booking.text.tooLong", NOTE);
        }
        kept.keep(delivery, choice, next, words);
        audit.record("delivery.decide", number.value(), purpose + "." + choice);
    }

    /** As it stands, for a person's eyes, which is recorded. */
    public Delivery read(BookingNumber number, MessagePurpose purpose) {
        audit.record("delivery.read", number.value(), purpose.name());
        return deliveries.get(number, purpose);
    }

    /** What {@link #decide} takes as the delivery stands. */
    public List<Resolution> choices(Delivery delivery) {
        return Choices.of(delivery, clock.instant());
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

    /**
     * Makes the choice take effect; called when the task is completed, in its transaction.
     *
     * @throws Conflict {@code delivery.changed} when news has come since: a message that was accepted after all must not leave twice, and
     *     nobody should wait for one that has failed
     */
    public Resolution apply(BookingNumber number, MessagePurpose purpose) {
        Delivery delivery = deliveries.get(number, purpose);
        Resolution choice = delivery.resolution();
        if (choice == null) {
            throw new Conflict("delivery.choice.missing");
        }
        if (delivery.state() != delivery.decidedOn()) {
            throw new Conflict(delivery.state().isOver() ? "delivery.over" : "delivery.changed");
        }
        switch (choice) {
            // The next message uses the choice up when it is queued.
            case SEND_AGAIN -> kept.confirm(delivery);
            case WAIT -> kept.waitUntil(delivery, deadline.fromNow());
            case HAND_OVER -> handOver(delivery);
        }
        if (delivery.lastMessageId() != null) {
            mailroom.dealtWith(delivery.lastMessageId());
        }
        timeline.record(number, StepKind.MESSAGE_RESOLVED, purpose + "." + choice, delivery.note());
        audit.record("delivery.resolve", number.value(), purpose + "." + choice);
        return choice;
    }

    /** A message that still waits does not leave after that. */
    private void handOver(Delivery delivery) {
        if (!store.move(delivery.number(), delivery.purpose(), DeliveryState.HANDED_OVER, List.of(delivery.state()))) {
            throw new Conflict("delivery.changed");
        }
        recall.newest(delivery);
    }
}
