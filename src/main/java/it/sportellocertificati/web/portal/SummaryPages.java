package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.Particulars;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenRequest;
import it.sportellocertificati.booking.citizen.CitizenSummary;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one summary, and the number. However often it is pressed, reloaded or gone back to, it books once. */
@Controller
class SummaryPages {

    private static final String FORM = "redirect:/prenota/dati";
    private static final String SUMMARY = "redirect:/prenota/riepilogo";
    private static final String CONFIRMED = "confirmed";
    private static final List<String> ORDER = List.of(CONFIRMED, "privacyRead");
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
                summed = bookings.check(request(conversation, language, true));
            } catch (Rejected wrong) {
                conversation.refused(wrong.problems());
                return FORM;
            }
            page.addAttribute("summary", summed);
            page.addAttribute("typed", conversation.booking());
            page.addAttribute("key", conversation.key());
            page.addAttribute(
                    "faults", Faults.of(shownHere(conversation.bookingProblems(), summed), ORDER, messages, language));
            return "portal/summary";
        }
    }

    /** Warnings, which are about the data of people, and the notice; anything else is shown where it was typed. */
    private static boolean isMendedHere(FieldProblem problem) {
        return ORDER.contains(problem.field()) || problem.field().contains(".");
    }

    /** A warning not yet confirmed is wrong about its box on this page, not about a field of the page before. */
    private static List<FieldProblem> shownHere(List<FieldProblem> problems, CitizenSummary summed) {
        Set<String> warnings =
                summed.unconfirmed().stream().map(Particulars.Warning::code).collect(Collectors.toSet());
        return problems.stream()
                .map(problem -> warnings.contains(problem.code())
                        ? FieldProblem.of(
                                CONFIRMED, problem.code(), problem.args().toArray())
                        : problem)
                .toList();
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
            // The page that was pressed shows another text than the one now kept, or one that is already booked.
            if (!conversation.key().equals(key) || conversation.placed() != null) {
                return SUMMARY;
            }
            conversation.ticked(Typed.of(request.getParameterMap(), BookingFields.TICKS));
            try {
                Visit visit = visits.of(request);
                boolean read = request.getParameter("privacyRead") != null;
                conversation.placed(bookings.book(
                        request(conversation, language, read), visit.channel(), visit.bookingDesk(), key));
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

    private CitizenRequest request(Conversation conversation, Locale language, boolean privacyRead) {
        return fields.request(conversation.booking(), language.getLanguage(), privacyRead);
    }
}
