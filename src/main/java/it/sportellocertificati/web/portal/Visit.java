package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.citizen.Channel;
import it.sportellocertificati.common.Actor;
import java.util.Locale;
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

    /**
     * In which messages and papers are: as the page, except at a desk, where the clerk reads the page for the citizen and says which.
     *
     * @return {@code it} or {@code en}
     */
    String language(Typed typed, Locale page) {
        if (!assisted()) {
            return page.getLanguage();
        }
        return (typed.has("language", "en") ? Locale.ENGLISH : Locale.ITALIAN).getLanguage();
    }

    /** Whether a clerk of the Camera books for somebody else. */
    public boolean assisted() {
        return channel == Channel.DESK;
    }
}
