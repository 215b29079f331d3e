package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.Actor;

/** Who may read a citizen's booking: the Procura and auditors each, a desk those made at it. */
final class CitizenVisibility {

    private CitizenVisibility() {}

    static boolean seesAll(Actor who) {
        return who.isProcura() || who.isAuditor();
    }

    static boolean allows(Actor who, CitizenBooking booking) {
        return seesAll(who) || booking.desk() != null && who.desk().equals(java.util.Optional.of(booking.desk()));
    }
}
