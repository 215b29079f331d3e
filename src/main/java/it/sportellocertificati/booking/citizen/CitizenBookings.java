package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.booking.entry.Texts;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.safekeeping.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where citizens book, and their bookings for whoever may read them and for the product's own work. */
@Service
public class CitizenBookings {

    private static final int NOTE = 1000;

    private final CitizenReception reception;
    private final CitizenStore store;
    private final CitizenSearch search;
    private final Timeline timeline;
    private final CurrentActor actor;
    private final AuditTrail audit;

    CitizenBookings(
            CitizenReception reception,
            CitizenStore store,
            CitizenSearch search,
            Timeline timeline,
            CurrentActor actor,
            AuditTrail audit) {
        this.reception = reception;
        this.store = store;
        this.search = search;
        this.timeline = timeline;
        this.actor = actor;
        this.audit = audit;
    }

    /**
     * What the citizen reads before booking; nothing is recorded.
     *
     * @throws Rejected naming every wrong field; warnings stop nothing yet
     */
    public CitizenSummary check(CitizenRequest request) {
        return reception.check(request);
    }

    /**
     * Books; a second press of the same button books once. Not to be called within a transaction.
     *
     * @param desk code of the workstation, for {@link Channel#DESK} and {@link Channel#KIOSK}; of no weight on the portal
     * @param repeatKey a random text of the page, up to 200 characters
     * @throws Rejected naming every wrong field and every warning not yet confirmed; nothing is recorded then
     * @throws Conflict when the key stood for another request
     */
    public Placed book(CitizenRequest request, Channel channel, @Nullable String desk, String repeatKey) {
        return reception.book(request, channel, desk, repeatKey, null);
    }

    /**
     * Books what a summary promised.
     *
     * @param promised as it was shown to whoever confirms
     * @throws PromiseOutdated when day or total have become others since; nothing is recorded then
     * @see #book(CitizenRequest, Channel, String, String)
     */
    public Placed book(
            CitizenRequest request, Channel channel, @Nullable String desk, String repeatKey, Promise promised) {
        return reception.book(request, channel, desk, repeatKey, promised);
    }

    /** For the product's own work, which nobody reads. */
    public CitizenBooking get(BookingNumber number) {
        return store.get(number);
    }

    public boolean exists(BookingNumber number) {
        return store.exists(number);
    }

    /** For the Procura's staff, auditors and the desk at which it was made; the reading is recorded. */
    @Transactional
    public CitizenBooking read(BookingNumber number) {
        CitizenBooking booking = store.get(number);
        Actor who = actor.get();
        if (!CitizenVisibility.allows(who, booking)) {
            throw new Missing("booking.unknown", number.value());
        }
        audit.record("citizen.read", number.value(), booking.state().name());
        return CitizenVisibility.shownTo(who, booking);
    }

    /** Within what the reader may see; every booking found is recorded as read. */
    @Transactional
    public CitizenPage search(CitizenQuery query) {
        return search.find(query);
    }

    /** A line in the timeline with a person's words, for the tasks in which a person only has to say what was done. */
    @Transactional
    public void note(BookingNumber number, StepKind kind, @Nullable String note) {
        String words = Texts.clean(note);
        if (words == null) {
            throw Rejected.of("note", "booking.text.missing");
        }
        if (words.length() > NOTE) {
            throw Rejected.of("note", "booking.text.tooLong", NOTE);
        }
        if (!store.get(number).state().isOpen()) {
            throw new Conflict("booking.closed", number.value());
        }
        timeline.record(number, kind, null, words);
        audit.record("citizen.note", number.value(), kind.name());
    }
}
