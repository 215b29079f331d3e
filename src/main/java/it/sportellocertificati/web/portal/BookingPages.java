package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.citizen.Applicant;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.web.Exemptions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one page of typing. Every answer to what is sent is a redirect: the history holds pages, never what was typed. */
@Controller
class BookingPages {

    private static final String FORM = "redirect:/prenota/dati";

    private final CitizenBookings bookings;
    private final Conversations conversations;
    private final BookingFields fields;
    private final Visits visits;
    private final Prices prices;
    private final Exemptions exemptions;
    private final MessageSource messages;

    BookingPages(
            CitizenBookings bookings,
            Conversations conversations,
            BookingFields fields,
            Visits visits,
            Prices prices,
            Exemptions exemptions,
            MessageSource messages) {
        this.bookings = bookings;
        this.conversations = conversations;
        this.fields = fields;
        this.visits = visits;
        this.prices = prices;
        this.exemptions = exemptions;
        this.messages = messages;
    }

    @GetMapping("/prenota/dati")
    String form(HttpServletRequest request, Model page, Locale language) {
        Optional<Conversation> conversation = conversations.of(request);
        page.addAttribute("typed", conversation.map(Conversation::booking).orElse(Typed.NOTHING));
        page.addAttribute(
                "faults",
                Faults.of(
                        conversation.map(Conversation::bookingProblems).orElse(List.of()),
                        BookingFields.ALL,
                        messages,
                        language));
        page.addAttribute("certificates", Prices.OFFERED);
        page.addAttribute("uses", CertificateUse.values());
        page.addAttribute("exemptions", exemptions.all());
        page.addAttribute("applicants", Applicant.values());
        page.addAttribute("spoken", PageLanguage.KNOWN);
        page.addAttribute("keeps", "/prenota/dati/tieni");
        page.addAttribute(
                "price", prices.of(conversation.map(Conversation::booking).orElse(Typed.NOTHING)));
        return "portal/form";
    }

    @PostMapping("/prenota/dati")
    @Limited(Limit.TYPING)
    String typed(HttpServletRequest request, HttpServletResponse response, Locale language) {
        Conversation conversation = keep(request, response);
        try {
            Typed typed = conversation.booking();
            bookings.check(fields.request(typed, visits.of(request).language(typed, language), true));
        } catch (Rejected wrong) {
            conversation.refused(wrong.problems());
            return FORM;
        }
        return "redirect:/prenota/riepilogo";
    }

    /** Keeps what is typed while the language changes or the price is asked for, without judging it. */
    @PostMapping("/prenota/dati/tieni")
    @Limited(Limit.TYPING)
    String kept(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "lang", required = false) Optional<String> lang) {
        keep(request, response);
        return FORM + (lang.isPresent() ? "" : "#prezzo");
    }

    @PostMapping("/prenota/nuova")
    String another(HttpServletRequest request, HttpServletResponse response) {
        conversations.end(request, response);
        return FORM;
    }

    private Conversation keep(HttpServletRequest request, HttpServletResponse response) {
        Conversation conversation = conversations.begin(request, response);
        synchronized (conversation) {
            conversation.typed(Typed.of(request.getParameterMap(), BookingFields.ALL));
        }
        return conversation;
    }
}
