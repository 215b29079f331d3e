package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.Particulars;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenRequest;
import it.sportellocertificati.booking.citizen.CitizenSummary;
import it.sportellocertificati.booking.citizen.Promise;
import it.sportellocertificati.booking.citizen.PromiseOutdated;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The one summary, and the number. However often it is pressed, reloaded or gone back to, it books once, and only for the day and the total
 * that it said.
 */
@Controller
class SummaryPages {

    private static final String FORM = "redirect:/prenota/dati";
    private static final String SUMMARY = "redirect:/prenota/riepilogo";
    private static final String CONFIRMED = "confirmed";
    private static final List<String> ORDER = List.of("privacyRead");
    private static final String RECEIPT = "redirect:/prenota/fatto";

    private final CitizenBookings bookings;
    private final Conversations conversations;
    private final BookingFields fields;
    private final Visits visits;
    private final MessageSource messages;

    SummaryPages(
            CitizenBookings bookings,
            Conversations conversations,
            BookingFields fields,
            Visits visits,
            MessageSource messages) {
        this.bookings = bookings;
        this.conversations = conversations;
        this.fields = fields;
        this.visits = visits;
        this.messages = messages;
    }

    @GetMapping("/prenota/riepilogo")
    String summary(HttpServletRequest request, Model page, Locale language) {
        Optional<Conversation> found = conversations.of(request);
        if (found.isEmpty()) {
            return FORM;
        }
        Conversation conversation = found.get();
        synchronized (conversation) {
            if (conversation.placed() != null) {
                return RECEIPT;
            }
            CitizenSummary summed;
            try {
                summed = bookings.check(request(conversation, visits.of(request), language, true));
            } catch (Rejected wrong) {
                conversation.refused(wrong.problems());
                return FORM;
            }
            Promise now = Promise.of(summed);
            conversation.shows(now);
            page.addAttribute("summary", summed);
            page.addAttribute("now", now);
            page.addAttribute("outdated", conversation.outdated());
            page.addAttribute("typed", conversation.booking());
            page.addAttribute("key", conversation.key());
            page.addAttribute("faults", faults(conversation.bookingProblems(), summed, language));
            return "portal/summary";
        }
    }

    /** Warnings, which are about the data of people, and the notice; anything else is shown where it was typed. */
    private static boolean isMendedHere(FieldProblem problem) {
        return ORDER.contains(problem.field()) || problem.field().contains(".");
    }

    /**
     * A warning not yet confirmed is wrong about its box on this page, not about a field of the page before; it says whose data it means.
     * What is confirmed keeps its box too, or the next press would take the confirmation back.
     */
    private Faults faults(List<FieldProblem> problems, CitizenSummary summed, Locale language) {
        List<FieldFault> faults = new ArrayList<>();
        List<FieldProblem> others = new ArrayList<>(problems);
        List<Particulars.Warning> warnings = summed.particulars().warnings();
        for (int i = 0; i < warnings.size(); i++) {
            Particulars.Warning warning = warnings.get(i);
            if (others.removeIf(problem ->
                    problem.field().equals(warning.field()) && problem.code().equals(warning.code()))) {
                faults.add(new FieldFault(
                        CONFIRMED + "-" + i,
                        messages.getMessage(role(warning, summed), null, language),
                        messages.getMessage(warning.code(), null, language)));
            }
        }
        faults.addAll(Faults.of(others, ORDER, messages, language).list());
        return new Faults(faults);
    }

    /** As what the one whom the warning is about stands in the booking. */
    private static String role(Particulars.Warning warning, CitizenSummary summed) {
        return warning.field().startsWith("other.")
                ? "form.applicant.short." + summed.particulars().applicant()
                : "summary.person";
    }

    @PostMapping("/prenota/conferma")
    @Limited(Limit.BOOKING)
    String confirm(HttpServletRequest request, @RequestParam(defaultValue = "") String key, Locale language) {
        Optional<Conversation> found = conversations.of(request);
        if (found.isEmpty()) {
            return FORM;
        }
        Conversation conversation = found.get();
        synchronized (conversation) {
            Promise shown = conversation.shown();
            // The page that was pressed shows something else than what is now kept, or what is already booked.
            if (!conversation.key().equals(key) || conversation.placed() != null || shown == null) {
                return SUMMARY;
            }
            conversation.ticked(Typed.of(request.getParameterMap(), BookingFields.TICKS));
            try {
                Visit visit = visits.of(request);
                boolean read = request.getParameter("privacyRead") != null;
                conversation.placed(bookings.book(
                        request(conversation, visit, language, read),
                        visit.channel(),
                        visit.bookingDesk(),
                        key,
                        shown));
            } catch (PromiseOutdated changed) {
                return SUMMARY;
            } catch (Rejected wrong) {
                conversation.refused(wrong.problems());
                return wrong.problems().stream().allMatch(SummaryPages::isMendedHere) ? SUMMARY : FORM;
            }
            return RECEIPT;
        }
    }

    @GetMapping("/prenota/fatto")
    String receipt(HttpServletRequest request, Model page) {
        return conversations
                .of(request)
                .map(Conversation::placed)
                .map(placed -> {
                    page.addAttribute("placed", placed);
                    return "portal/receipt";
                })
                .orElse("redirect:/prenota");
    }

    private CitizenRequest request(Conversation conversation, Visit visit, Locale language, boolean privacyRead) {
        Typed typed = conversation.booking();
        return fields.request(typed, visit.language(typed, language), privacyRead);
    }
}
