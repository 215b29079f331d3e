package it.sportellocertificati.booking;

import it.sportellocertificati.booking.entry.Texts;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and the process do to a booking. Every method is one transaction, joined by the engine's when it calls. */
@Service
@Transactional
public class Bookings {

    private static final int NOTE = 1000;

    private final BookingStore store;
    private final RequestRules rules;
    private final DeadlinePolicy deadlines;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Bookings(
            BookingStore store,
            RequestRules rules,
            DeadlinePolicy deadlines,
            Timeline timeline,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
        this.events = events;
    }

    /** The booking for somebody who may see it; reading a dossier is itself recorded. */
    public Booking read(BookingNumber number) {
        Booking booking = store.get(number);
        if (!BookingVisibility.allows(actor.get(), booking)) {
            throw new Missing("booking.unknown", number.value());
        }
        audit.record("booking.read", number.value(), booking.state().name());
        return booking;
    }

    /** The booking for the product's own work (letters, deadlines), which nobody reads. */
    public Booking get(BookingNumber number) {
        return store.get(number);
    }

    public boolean exists(BookingNumber number) {
        return store.find(number).isPresent();
    }

    public BookingDeadlines deadlines(BookingNumber number) {
        return store.get(number).deadlines();
    }

    /** A clerk's word on a booking, kept until the task is completed. */
    public void decide(BookingNumber number, Decision decision, @Nullable String reason) {
        String words = Texts.clean(reason);
        if (decision.needsReason() && words == null) {
            throw Rejected.of("reason", "booking.reason.missing");
        }
        requireLength("reason", words);
        store.decide(number, decision, words);
        audit.record("booking.decide", number.value(), decision.name());
    }

    /**
     * Called in the transaction that stores a certificate: it may come only while it is waited for, and whoever had decided on another
     * file decides again.
     *
     * @throws Conflict when the booking is not, or no longer, being worked on
     */
    public void awaitCertificate(BookingNumber number) {
        store.awaitCertificate(number);
    }

    /** The requester mends what the clerk found wrong. */
    public List<Particulars.Warning> correct(BookingNumber number, BookingRequest request) {
        Booking booking = store.get(number);
        requireRequester(booking);
        CheckedRequest checked = rules.check(request, actor.get());
        if (!checked.administration().equals(booking.administration())
                || checked.certificateType() != booking.certificateType()) {
            throw Rejected.of("administration", "booking.correction.other");
        }
        store.replaceParticulars(number, checked);
        audit.record("booking.correct", number.value(), "");
        return checked.particulars().warnings();
    }

    /** Makes a clerk's decision take effect; called when a task is completed, in its transaction. */
    public Decision apply(BookingNumber number, List<Decision> expected) {
        Booking booking = store.get(number);
        Decision decision = booking.decision();
        if (decision == null || !expected.contains(decision)) {
            throw new Conflict("booking.decision.missing", number.value());
        }
        store.apply(number, decision);
        if (decision == Decision.CORRECTED) {
            store.renewDeadlines(number, deadlines.from(clock.instant()));
        }
        timeline.record(number, decision.step(), null, decision.needsReason() ? booking.reason() : null);
        audit.record("booking." + decision.to().name(), number.value(), decision.name());
        return decision;
    }

    /** One try of {@link Cancellations#cancel}. */
    void cancel(BookingNumber number, @Nullable String reason) {
        String words = Texts.clean(reason);
        requireLength("reason", words);
        Booking booking = store.get(number);
        requireRequester(booking);
        List<BookingState> from =
                List.of(BookingState.SUBMITTED, BookingState.CORRECTION_REQUESTED, BookingState.ACCEPTED);
        if (!store.move(number, from, BookingState.CANCELLED)) {
            throw new Conflict(
                    booking.state() == BookingState.CANCELLED ? "booking.cancelled" : "booking.tooLate",
                    number.value());
        }
        timeline.record(number, StepKind.CANCELLED, null, words);
        audit.record("booking.CANCELLED", number.value(), "");
        events.publishEvent(new BookingCancelled(number));
    }

    public void close(BookingNumber number, boolean handedOver) {
        BookingState to = handedOver ? BookingState.HANDED_OVER : BookingState.DELIVERED;
        if (!store.move(number, List.of(BookingState.ISSUED), to)) {
            throw new Conflict("booking.state.changed", number.value());
        }
        timeline.record(number, handedOver ? StepKind.HANDED_OVER : StepKind.DELIVERED, null, null);
        audit.record("booking." + to.name(), number.value(), "");
    }

    /** A receipt that came late proves what until then only a person had vouched for. */
    public void proveDelivered(BookingNumber number) {
        if (store.move(number, List.of(BookingState.HANDED_OVER), BookingState.DELIVERED)) {
            timeline.record(number, StepKind.DELIVERED, null, null);
            audit.record("booking." + BookingState.DELIVERED.name(), number.value(), "late");
        }
    }

    /** A line in the timeline with a person's words, for the tasks in which a person only has to say what was done. */
    public void note(BookingNumber number, StepKind kind, @Nullable String note) {
        String words = Texts.clean(note);
        if (words == null) {
            throw Rejected.of("note", "booking.text.missing");
        }
        requireLength("note", words);
        Booking booking = store.get(number);
        if (!booking.state().isOpen()) {
            throw new Conflict("booking.closed", number.value());
        }
        timeline.record(number, kind, null, words);
        audit.record("booking.note", number.value(), kind.name());
    }

    private void requireRequester(Booking booking) {
        Actor who = actor.get();
        if (!who.groups().contains(booking.requesters())) {
            throw new Missing("booking.unknown", booking.number().value());
        }
    }

    private static void requireLength(String field, @Nullable String words) {
        if (words != null && words.length() > NOTE) {
            throw Rejected.of(field, "booking.text.tooLong", NOTE);
        }
    }
}
