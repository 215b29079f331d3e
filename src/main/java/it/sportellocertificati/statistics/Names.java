package it.sportellocertificati.statistics;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.common.CertificateType;
import java.time.YearMonth;

/** The names of what is counted. A name without one of its parts is the sum over that part. */
final class Names {

    /** All bookings of both kinds. */
    static final String BOOKINGS = "bookings";

    /** Citizens' bookings at desks, typed by the clerk or by the citizen. */
    static final String CITIZENS_AT_DESKS = "bookings/CITIZENS/at desks";

    static final String AT_DESKS = "bookings/at desks";
    static final String CERTIFICATES = "certificates";
    static final String URGENT = "urgent";
    static final String NOT_URGENT = "not urgent";
    static final String COLLECTED_BOOKED_AT_HOME = "collected/booked at home";
    static final String COLLECTED_BOOKED_AT_DESK = "collected/booked at desk";
    static final String RESOLVED_BY_HAND = "mail/resolved by hand";
    static final String WITHOUT_ADDRESS = "mail/without address";

    /** In place of a desk, for what was not booked at one. */
    static final String NO_DESK = "-";

    private Names() {}

    static String bookings(Requester requester) {
        return BOOKINGS + "/" + requester;
    }

    static String bookings(Origin origin) {
        return BOOKINGS + "/by/" + origin;
    }

    static String bookings(YearMonth month) {
        return BOOKINGS + "/" + month;
    }

    static String bookings(Requester requester, YearMonth month) {
        return BOOKINGS + "/" + requester + "/" + month;
    }

    static String bookings(YearMonth month, Origin origin) {
        return BOOKINGS + "/by/" + origin + "/" + month;
    }

    static String atDesk(String desk) {
        return BOOKINGS + "/at/" + desk;
    }

    static String atDesk(Requester requester, String desk) {
        return BOOKINGS + "/" + requester + "/at/" + desk;
    }

    /** An administration's booking is of one certificate, so that the two sums are one number. */
    static String certificates(Requester requester) {
        return requester == Requester.ADMINISTRATIONS ? bookings(requester) : CERTIFICATES + "/" + requester;
    }

    static String certificates(CertificateType type) {
        return CERTIFICATES + "/" + type;
    }

    static String certificates(Requester requester, CertificateType type) {
        return CERTIFICATES + "/" + requester + "/" + type;
    }

    static String certificatesAt(String desk) {
        return CERTIFICATES + "/at/" + desk;
    }

    static String certificatesAt(String desk, CertificateType type) {
        return CERTIFICATES + "/at/" + desk + "/" + type;
    }

    static String ready(Requester requester) {
        return "ready/" + requester;
    }

    static String ready(Requester requester, CertificateType type) {
        return "ready/" + requester + "/" + type;
    }

    static String ready(Requester requester, boolean inTime) {
        return "ready/" + requester + (inTime ? "/in time" : "/late");
    }

    static String ready(Requester requester, CertificateType type, boolean inTime) {
        return ready(requester, type) + (inTime ? "/in time" : "/late");
    }

    /** @param state of either kind of booking */
    static String outcome(Requester requester, Enum<?> state) {
        return "outcome/" + requester + "/" + state.name();
    }

    static String use(CertificateUse use) {
        return "use/" + use;
    }

    static String letters(Enum<?> state) {
        return "mail/certified/" + state.name();
    }

    static String notes(String state) {
        return "mail/ordinary/" + state;
    }
}
