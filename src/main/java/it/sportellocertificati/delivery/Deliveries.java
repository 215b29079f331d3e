package it.sportellocertificati.delivery;

import it.sportellocertificati.booking.Booking;
import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.document.StoredDocument;
import it.sportellocertificati.pec.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a booking's messages on their way and knows how far they are. */
@Service
@Transactional
public class Deliveries {

    private final DeliveryStore store;
    private final ChoiceStore choices;
    private final Bookings bookings;
    private final Recipients recipients;
    private final Posting posting;
    private final Outbox outbox;
    private final Recall recall;
    private final Timeline timeline;
    private final ReceiptDeadline deadline;
    private final ApplicationEventPublisher events;

    Deliveries(
            DeliveryStore store,
            ChoiceStore choices,
            Bookings bookings,
            Recipients recipients,
            Posting posting,
            Outbox outbox,
            Recall recall,
            Timeline timeline,
            ReceiptDeadline deadline,
            ApplicationEventPublisher events) {
        this.store = store;
        this.choices = choices;
        this.bookings = bookings;
        this.recipients = recipients;
        this.posting = posting;
        this.outbox = outbox;
        this.recall = recall;
        this.timeline = timeline;
        this.deadline = deadline;
        this.events = events;
    }

    /**
     * Queues the message, in the caller's transaction: the first one, or the next after a person asked for it. The delivery's key stops a
     * second first message; the attempt's number stops a second next one.
     */
    public void send(BookingNumber number, MessagePurpose purpose) {
        Booking booking = bookings.get(number);
        Optional<Delivery> before = store.find(number, purpose);
        if (before.isPresent()) {
            sendAgain(booking, before.get());
        } else {
            sendFirst(booking, purpose);
        }
    }

    private void sendFirst(Booking booking, MessagePurpose purpose) {
        StoredDocument certificate = purpose == MessagePurpose.CERTIFICATE ? posting.certificate(booking) : null;
        Optional<PecAddress> to = recipients.usual(booking, purpose);
        String messageId = to.flatMap(address -> posting.post(booking, purpose, address, 1, certificate, null))
                .orElse(null);
        store.insert(new Delivery(
                booking.number(),
                purpose,
                messageId == null ? DeliveryState.NOT_SENT : DeliveryState.QUEUED,
                to.orElse(null),
                messageId,
                1,
                deadline.fromNow(),
                certificate == null ? null : certificate.id(),
                null,
                null,
                null,
                null));
        if (to.isEmpty()) {
            timeline.record(booking.number(), StepKind.MESSAGE_NOT_SENT, purpose.name(), null);
        }
        if (messageId == null) {
            events.publishEvent(new DeliveryChanged(booking.number(), purpose, DeliveryState.NOT_SENT));
        }
    }

    /**
     * Receipts may come between a person's word and this step. After a proof of delivery there is nothing left to send; after any other
     * the word no longer holds, the process hears the news next and goes on from there. A message that has not left yet never will, or
     * two would arrive.
     */
    private void sendAgain(Booking booking, Delivery before) {
        if (before.state().isOver()) {
            return;
        }
        if (before.resolution() != Resolution.SEND_AGAIN) {
            throw new Conflict("delivery.already");
        }
        if (before.state() != before.decidedOn()) {
            choices.waitUntil(before, deadline.fromNow());
            return;
        }
        PecAddress to = before.nextRecipient() == null ? before.recipient() : before.nextRecipient();
        if (to == null) {
            throw new Conflict("delivery.noAddress");
        }
        StoredDocument certificate = before.document() == null ? null : posting.sameCertificate(booking, before);
        recall.newest(before);
        String messageId = posting.post(
                        booking, before.purpose(), to, before.attempt() + 1, certificate, before.lastMessageId())
                .orElse(null);
        store.sentAgain(before, to, messageId, deadline.fromNow());
        if (messageId == null) {
            events.publishEvent(new DeliveryChanged(booking.number(), before.purpose(), DeliveryState.NOT_SENT));
        }
    }

    public DeliveryState stateOf(BookingNumber number, MessagePurpose purpose) {
        return get(number, purpose).state();
    }

    public Instant receiptDue(BookingNumber number, MessagePurpose purpose) {
        return get(number, purpose).receiptDue();
    }

    /**
     * Whether the receipt that is waited for is late. A message that has not left yet has no receipt to wait for, and a person could do
     * nothing about it: its deadline begins anew, while the alarm of the mailbox tells the manager that the line is down.
     */
    public boolean isOverdue(BookingNumber number, MessagePurpose purpose) {
        Delivery delivery = get(number, purpose);
        String messageId = delivery.lastMessageId();
        if (delivery.state() == DeliveryState.QUEUED && messageId != null && outbox.isUnderWay(messageId)) {
            deadline.renew(messageId, DeliveryState.QUEUED);
            return false;
        }
        return deadline.hasPassed(delivery);
    }

    public Delivery get(BookingNumber number, MessagePurpose purpose) {
        return store.find(number, purpose).orElseThrow(() -> new Missing("delivery.unknown", number.value()));
    }

    public List<Delivery> of(BookingNumber number) {
        return store.of(number);
    }

    /** Every message of the booking, the first ones first: what a provider said about an earlier one stays worth knowing. */
    public List<SentAttempt> attempts(BookingNumber number) {
        return store.attempts(number).stream()
                .map(one -> new SentAttempt(
                        one.purpose(), one.attempt(), one.messageId(), one.recipient(), one.state(), one.at()))
                .toList();
    }

    /** Addresses to which a person may send it again. */
    public List<PecAddress> allowedAddresses(BookingNumber number, MessagePurpose purpose) {
        return recipients.allowed(bookings.get(number), purpose);
    }
}
