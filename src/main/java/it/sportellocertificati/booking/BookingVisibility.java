package it.sportellocertificati.booking;

import it.sportellocertificati.common.Actor;

/** Who may see a booking at all: its requesters, the Procura, the auditors. Others are told that it does not exist. */
final class BookingVisibility {

    private BookingVisibility() {}

    static boolean seesAll(Actor actor) {
        return actor.isProcura() || actor.isAuditor();
    }

    static boolean allows(Actor actor, Booking booking) {
        return seesAll(actor) || actor.groups().contains(booking.requesters());
    }
}
