package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.entry.Tries;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Rejected;
import org.springframework.stereotype.Service;

/** The Procura's counter, where certificates are collected; for its clerks and managers. */
@Service
public class Counter {

    private final CitizenBookings bookings;
    private final CollectionRules rules;
    private final Handover handover;
    private final CurrentActor actor;

    Counter(CitizenBookings bookings, CollectionRules rules, Handover handover, CurrentActor actor) {
        this.bookings = bookings;
        this.rules = rules;
        this.handover = handover;
        this.actor = actor;
    }

    /**
     * @param typedOrScanned a number in any writing, or the text of the sheet's QR code
     * @throws Rejected when it is no number
     * @throws Missing when there is no such booking
     */
    public CollectionView open(String typedOrScanned) {
        try {
            return view(new BookingNumber(CitizenSearch.number(typedOrScanned)));
        } catch (InvalidValue wrong) {
            throw Rejected.of("number", wrong.code(), wrong.args().toArray());
        }
    }

    /**
     * What the record would be if who collects signed now, for the receipt that has to be signed first; nothing is kept.
     *
     * @throws Rejected naming every wrong field but the signature, stamps that paid for another booking among them
     * @throws Conflict when there is nothing to collect, or no longer
     */
    public Collected prepare(BookingNumber number, CollectionRecord typed) {
        Collected prepared = check(view(number), typed.whenSigned());
        handover.requireUnspent(prepared);
        return prepared;
    }

    /**
     * Hands the certificates over and keeps the record. Not to be called within a transaction.
     *
     * @throws Rejected naming every wrong field; {@code payments} with the sum missing, a {@link java.math.BigDecimal} in euro
     * @throws Conflict when there is nothing to collect, or no longer
     */
    public Collected collect(BookingNumber number, CollectionRecord typed) {
        Collected collected = check(view(number), typed);
        return Tries.of(() -> handover.record(number, collected));
    }

    private Collected check(CollectionView view, CollectionRecord typed) {
        if (!view.open()) {
            throw new Conflict(
                    "booking.citizen.notReady", view.booking().number().value());
        }
        return rules.check(view.booking(), typed, actor.get().userId());
    }

    private CollectionView view(BookingNumber number) {
        Actor who = actor.get();
        if (!who.isClerk() && !who.isManager()) {
            throw new Missing("booking.unknown", number.value());
        }
        CitizenBooking booking = bookings.read(number);
        CitizenParticulars particulars = booking.particulars();
        return new CollectionView(
                booking,
                booking.state() == CitizenState.READY,
                particulars != null && CollectionRules.papersNeeded(particulars),
                handover.of(number).orElse(null));
    }
}
