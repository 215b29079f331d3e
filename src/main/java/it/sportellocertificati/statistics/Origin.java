package it.sportellocertificati.statistics;

import it.sportellocertificati.booking.citizen.Channel;
import org.jspecify.annotations.Nullable;

/** By which way a booking came in, of either kind; the words are messages {@code statistics.origin.<name>}. */
enum Origin {
    /** An administration's, typed at a desk of the Camera. */
    ADMINISTRATION_AT_DESK(Requester.ADMINISTRATIONS),
    /** By the administration's own official. */
    ADMINISTRATION_ITSELF(Requester.ADMINISTRATIONS),
    PORTAL(Requester.CITIZENS),
    DESK(Requester.CITIZENS),
    KIOSK(Requester.CITIZENS);

    private final Requester requester;

    Origin(Requester requester) {
        this.requester = requester;
    }

    Requester requester() {
        return requester;
    }

    static Origin ofAdministration(@Nullable String desk) {
        return desk == null ? ADMINISTRATION_ITSELF : ADMINISTRATION_AT_DESK;
    }

    static Origin ofCitizen(Channel channel) {
        return switch (channel) {
            case PORTAL -> PORTAL;
            case DESK -> DESK;
            case KIOSK -> KIOSK;
        };
    }
}
