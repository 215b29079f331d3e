package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.citizen.Channel;
import it.sportellocertificati.common.Actor;
import org.jspecify.annotations.Nullable;

/**
 * From where and by whom a page is asked for.
 *
 * @param desk code of the desk: of the staff who signed in, else of the enrolled computer; none at home
 * @param staff who signed in; none for citizens, and none at a kiosk
 */
record Visit(
        Channel channel, @Nullable String desk, @Nullable Actor staff) {

    public boolean kiosk() {
        return channel == Channel.KIOSK;
    }

    /** The desk at which a booking from here is made; a computer of a desk at which nobody has signed in counts as a home. */
    @Nullable
    String bookingDesk() {
        return channel == Channel.PORTAL ? null : desk;
    }

    /** Whether a clerk of the Camera books for somebody else. */
    public boolean assisted() {
        return channel == Channel.DESK;
    }
}
