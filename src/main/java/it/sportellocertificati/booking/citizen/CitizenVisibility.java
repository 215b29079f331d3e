package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.Actor;
import java.util.Optional;

/**
 * Who may read a citizen's booking: the Procura and auditors each, a desk those made at it. Why the Procura declined stays within the
 * Procura and its auditors: it may tell what a certificate would have said.
 */
final class CitizenVisibility {

    private CitizenVisibility() {}

    static boolean seesAll(Actor who) {
        return who.isProcura() || who.isAuditor();
    }

    static boolean allows(Actor who, CitizenBooking booking) {
        return seesAll(who) || booking.desk() != null && who.desk().equals(Optional.of(booking.desk()));
    }

    static CitizenBooking shownTo(Actor who, CitizenBooking booking) {
        return seesAll(who) ? booking : booking.withoutReason();
    }
}
