package it.sportellocertificati.web.portal;

import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.desk.Workstations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * A desk's computer that citizens use alone, one after the other. Entering ends the staff's session; the end of each citizen's turn takes
 * away what was kept and tells the browser to forget.
 */
@Controller
class KioskPages {

    private static final String START = "redirect:" + Kiosk.START;
    private static final String CLEAR_SITE_DATA = "Clear-Site-Data";
    private static final String FORGET = "\"cache\", \"storage\"";
    private static final String[] OF_ONE_CITIZEN = {"lingua", "sportello-token"};

    /** Where the engine's web applications may have left their token. */
    private static final String[] WEB_APPLICATIONS = {"/", "/camunda"};

    /** Browsers keep no cookie longer. */
    private static final Duration ENROLLED = Duration.ofDays(400);

    private final Visits visits;
    private final Workstations workstations;
    private final Conversations conversations;
    private final CurrentActor actor;

    KioskPages(Visits visits, Workstations workstations, Conversations conversations, CurrentActor actor) {
        this.visits = visits;
        this.workstations = workstations;
        this.conversations = conversations;
        this.actor = actor;
    }

    @GetMapping(Kiosk.START)
    String start(HttpServletRequest request, Model page) {
        Visit visit = visits.of(request);
        if (visit.kiosk()) {
            page.addAttribute("staffIsBack", actor.get().desk().isPresent());
            return "portal/kiosk";
        }
        String desk = visit.desk();
        page.addAttribute("enrolled", visits.enrolledDesk(request).orElse(null));
        page.addAttribute("workstations", visit.assisted() && desk != null ? workstations.of(desk) : null);
        return "portal/kiosk-staff";
    }

    @PostMapping("/chiosco/postazioni")
    String enrol(HttpServletRequest request, HttpServletResponse response) {
        String desk = visits.of(request).desk();
        if (desk != null) {
            // Once a kiosk, always a kiosk would open it now, with the session of whoever enrols.
            add(response, cookie(request, Visits.KIOSK, "").maxAge(0));
            add(
                    response,
                    cookie(request, Visits.WORKSTATION, workstations.enrol(desk))
                            .maxAge(ENROLLED));
        }
        return START;
    }

    @PostMapping("/chiosco/postazioni/{id}/ritira")
    String withdraw(HttpServletRequest request, @PathVariable UUID id) {
        String desk = visits.of(request).desk();
        if (desk != null) {
            workstations.withdraw(desk, id);
        }
        return START;
    }

    /**
     * Only on an enrolled computer; whoever was signed in is not any more. It outlasts the browser: after a power cut citizens still find a
     * kiosk, until staff close it.
     */
    @PostMapping("/chiosco/apri")
    String enter(HttpServletRequest request, HttpServletResponse response) {
        if (visits.enrolledDesk(request).isEmpty()) {
            return START;
        }
        endSession(request, response);
        forget(request, response);
        add(response, cookie(request, Visits.KIOSK, "aperto").maxAge(ENROLLED));
        // Both last from now on, or the kiosk would end on the day on which the older of the two does.
        visits.workstation(request)
                .ifPresent(secret -> add(
                        response, cookie(request, Visits.WORKSTATION, secret).maxAge(ENROLLED)));
        return START;
    }

    /** Back to a computer of the staff, by whoever has signed in again. */
    @PostMapping("/chiosco/postazioni/chiudi")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        forget(request, response);
        add(response, cookie(request, Visits.KIOSK, "").maxAge(0));
        return START;
    }

    @GetMapping("/chiosco/fine")
    String end(HttpServletRequest request, HttpServletResponse response) {
        forget(request, response);
        return visits.of(request).kiosk() ? START : "redirect:/";
    }

    private void forget(HttpServletRequest request, HttpServletResponse response) {
        conversations.end(request, response);
        for (String name : OF_ONE_CITIZEN) {
            add(response, cookie(request, name, "").maxAge(0));
        }
        response.setHeader(CLEAR_SITE_DATA, FORGET);
    }

    private static void endSession(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        add(response, cookie(request, "JSESSIONID", "").maxAge(0));
        for (String path : WEB_APPLICATIONS) {
            add(response, cookie(request, "XSRF-TOKEN", "").path(path).maxAge(0));
        }
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                // Lax, since people come by the link on the Procura's site (Art. 2).
                .sameSite("Lax");
    }

    private static void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
