package it.sportellocertificati.web;

import it.sportellocertificati.booking.Booking;
import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.delivery.MessagePurpose;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Who may do what by the interface. Whoever may not even see a booking is told that there is none, so that numbers
 * cannot be tried out; whoever may see it is told that the act is for others.
 */
@Component
class Rights {

    private final CurrentActor actor;
    private final Bookings bookings;

    Rights(CurrentActor actor, Bookings bookings) {
        this.actor = actor;
        this.bookings = bookings;
    }

    /** A clerk of the casellario. */
    void requireClerk(BookingNumber number) {
        require(Actor::isClerk, number);
    }

    void requireManager(BookingNumber number) {
        require(Actor::isManager, number);
    }

    /** Staff of the Procura: a certificate or the provider's words are nothing for a desk. */
    void requireProcura(BookingNumber number) {
        require(Actor::isProcura, number);
    }

    /** The desk or the administration that answers for the booking. */
    void requireRequester(BookingNumber number) {
        Booking booking = bookings.get(number);
        require(who -> who.groups().contains(booking.requesters()), number);
    }

    /** Both sides see that a notice is missing, and either may have telephoned. */
    void requireRequesterOrClerk(BookingNumber number) {
        Booking booking = bookings.get(number);
        require(who -> who.isClerk() || who.groups().contains(booking.requesters()), number);
    }

    /** Whoever has the task when a message does not arrive: the requester for its notice, else a clerk. */
    void requireSender(BookingNumber number, MessagePurpose purpose) {
        if (purpose == MessagePurpose.NOTICE) {
            requireRequester(number);
        } else {
            requireClerk(number);
        }
    }

    /** For what belongs to no booking. */
    void require(Predicate<Actor> allowed) {
        if (!allowed.test(actor.get())) {
            throw new NotAllowed();
        }
    }

    private void require(Predicate<Actor> allowed, BookingNumber number) {
        if (!allowed.test(actor.get())) {
            bookings.read(number);
            throw new NotAllowed();
        }
    }
}
