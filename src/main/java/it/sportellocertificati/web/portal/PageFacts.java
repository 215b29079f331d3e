package it.sportellocertificati.web.portal;

import it.sportellocertificati.common.Actor;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the frame of every page shows: the languages, who is signed in, and that a kiosk clears itself. */
@ControllerAdvice(annotations = Controller.class)
class PageFacts {

    private final Visits visits;
    private final KioskSettings settings;
    private final PageWords words;
    private final OfficeFacts office;
    private final StaticFiles files;

    PageFacts(Visits visits, KioskSettings settings, PageWords words, OfficeFacts office, StaticFiles files) {
        this.visits = visits;
        this.settings = settings;
        this.words = words;
        this.office = office;
        this.files = files;
    }

    /** @param words who is signed in, and for which desk */
    record Staff(String words, boolean atDesk, boolean clerk) {}

    @ModelAttribute("languages")
    List<LanguageChoice> languages(HttpServletRequest request, Locale current) {
        return PageLanguage.KNOWN.stream()
                .map(language -> LanguageChoice.of(language, link(request, language), current))
                .toList();
    }

    @ModelAttribute("words")
    PageWords words() {
        return words;
    }

    @ModelAttribute("office")
    OfficeFacts office() {
        return office;
    }

    @ModelAttribute("files")
    StaticFiles files() {
        return files;
    }

    @ModelAttribute("visit")
    Visit visit(HttpServletRequest request) {
        return visits.of(request);
    }

    @ModelAttribute("kiosk")
    @Nullable
    Kiosk kiosk(HttpServletRequest request) {
        return visits.of(request).kiosk() ? new Kiosk(request.getRequestURI(), settings) : null;
    }

    @ModelAttribute("staff")
    @Nullable
    Staff staff(HttpServletRequest request) {
        Actor who = visits.of(request).staff();
        if (who == null) {
            return null;
        }
        return new Staff(words.text("page.signedIn", who.userId()), who.desk().isPresent(), who.isClerk());
    }

    private static String link(HttpServletRequest request, Locale language) {
        ServletUriComponentsBuilder here = ServletUriComponentsBuilder.fromRequest(request);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
            here.replacePath(asked);
        }
        return here.scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam(PageLanguage.PARAMETER, language.getLanguage())
                .build()
                .toUriString();
    }
}
