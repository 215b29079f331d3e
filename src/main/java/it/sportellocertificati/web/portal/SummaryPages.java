package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenRequest;
import it.sportellocertificati.common.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
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
            try {
                page.addAttribute("summary", bookings.check(request(conversation, language, true)));
            } catch (Rejected wrong) {
                conversation.refused(wrong.problems());
                return FORM;
            }
            page.addAttribute("typed", conversation.booking());
            page.addAttribute("key", conversation.key());
            page.addAttribute(
                    "faults", Faults.of(conversation.bookingProblems(), BookingFields.ALL, messages, language));
            return "portal/summary";
        }
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
                conversation.placed(
                        bookings.book(request(conversation, language, read), visit.channel(), visit.desk(), key));
            } catch (Rejected wrong) {
                conversation.refused(wrong.problems());
                return SUMMARY;
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
