package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.citizen.Channel;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.desk.Workstations;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Tells a kiosk from a desk and a desk from a home; once for each request. */
@Component
class Visits {

    /** Holds the secret of an enrolled computer. */
    static final String WORKSTATION = "sportello-postazione";

    /** Says that an enrolled computer is now a kiosk; worth nothing on any other computer. */
    static final String KIOSK = "sportello-chiosco";

    private static final String KNOWN = Visits.class.getName();

    private final Workstations workstations;
    private final CurrentActor actor;

    Visits(Workstations workstations, CurrentActor actor) {
        this.workstations = workstations;
        this.actor = actor;
    }

    Visit of(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Visit known) {
            return known;
        }
        Visit visit = find(request);
        request.setAttribute(KNOWN, visit);
        return visit;
    }

    /** The desk of the enrolled computer from which the request comes. */
    Optional<String> enrolledDesk(HttpServletRequest request) {
        return workstation(request).flatMap(workstations::deskOf);
    }

    /** The secret that the computer shows, of an enrolment that may have been withdrawn. */
    Optional<String> workstation(HttpServletRequest request) {
        return cookie(request, WORKSTATION);
    }

    private Visit find(HttpServletRequest request) {
        Optional<String> enrolled = enrolledDesk(request);
        if (enrolled.isPresent() && cookie(request, KIOSK).isPresent()) {
            return new Visit(Channel.KIOSK, enrolled.get(), null);
        }
        @Nullable Actor staff = staff();
        if (staff != null && staff.desk().isPresent()) {
            return new Visit(Channel.DESK, staff.desk().get(), staff);
        }
        return new Visit(Channel.PORTAL, enrolled.orElse(null), staff);
    }

    private @Nullable Actor staff() {
        Actor who = actor.get();
        return who.groups().isEmpty() ? null : who;
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }
}
