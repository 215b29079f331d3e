package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenQuery;
import it.sportellocertificati.booking.citizen.Collected;
import it.sportellocertificati.booking.citizen.CollectionView;
import it.sportellocertificati.booking.citizen.Counter;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.delivery.CollectionReceipt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The Procura's counter: a booking is found by its number or its sheet's code, and handed over against document and stamps. */
@Controller
class CounterPages {

    private static final String START = "redirect:/sportello";
    private static final Set<String> FIND = Set.of("find");
    private static final int FEWEST_ROWS = 2;
    private static final int LIST = 20;

    private final Counter counter;
    private final CitizenBookings bookings;
    private final CollectionReceipt receipts;
    private final Conversations conversations;
    private final MessageSource messages;

    CounterPages(
            Counter counter,
            CitizenBookings bookings,
            CollectionReceipt receipts,
            Conversations conversations,
            MessageSource messages) {
        this.counter = counter;
        this.bookings = bookings;
        this.receipts = receipts;
        this.conversations = conversations;
        this.messages = messages;
    }

    @GetMapping("/sportello")
    String start(HttpServletRequest request, Model page) {
        Typed typed = conversations.of(request).map(Conversation::question).orElse(Typed.NOTHING);
        String surname = typed.given("find");
        page.addAttribute("typed", typed);
        page.addAttribute(
                "found",
                surname == null
                        ? null
                        : bookings.search(new CitizenQuery(null, surname, null, null, null, null, 0, LIST)));
        return "portal/counter";
    }

    /** A surname is asked for in the body, a number may stand in the address. */
    @PostMapping("/sportello")
    String find(HttpServletRequest request, HttpServletResponse response) {
        Typed typed = Typed.of(request.getParameterMap(), FIND);
        Set<BookingNumber> numbers = BookingNumber.findIn(typed.get("find"));
        Conversation conversation = conversations.begin(request, response);
        if (numbers.size() == 1) {
            conversation.asked(Typed.NOTHING, List.of());
            return START + "/" + numbers.iterator().next();
        }
        conversation.asked(typed, List.of());
        return START;
    }

    @GetMapping("/sportello/{number}")
    String booking(@PathVariable String number, HttpServletRequest request, Model page, Locale language) {
        CollectionView view = counter.open(number);
        Optional<Conversation> found = conversations.of(request);
        Typed typed = found.map(Conversation::question).orElse(Typed.NOTHING);
        List<FieldProblem> problems = found.map(Conversation::questionProblems).orElse(List.of());
        // What was refused for another booking is nothing for this one.
        boolean same = typed.has("of", view.booking().number().value());
        page.addAttribute("view", view);
        page.addAttribute("typed", same ? typed : Typed.NOTHING);
        page.addAttribute("faults", Faults.of(same ? problems : List.of(), CollectionFields.ALL, messages, language));
        page.addAttribute("rows", rows(view, typed));
        page.addAttribute("collectors", CollectionFields.COLLECTORS);
        page.addAttribute("documents", CollectionFields.DOCUMENTS);
        page.addAttribute("paymentKinds", CollectionFields.PAYMENT_KINDS);
        return "portal/collection";
    }

    /** The record of the collection, to be signed. */
    @GetMapping("/sportello/{number}/ricevuta.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable String number) {
        CollectionView view = counter.open(number);
        Collected collected = view.collected();
        if (collected == null) {
            throw new Missing("booking.unknown", view.booking().number().value());
        }
        return Paper.shown("ricevuta-" + view.booking().number(), receipts.print(view.booking(), collected));
    }

    @PostMapping("/sportello/{number}")
    String collect(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        BookingNumber booking = BookingNumber.parse(number);
        Typed typed = Typed.of(request.getParameterMap(), CollectionFields.ALL);
        Conversation conversation = conversations.begin(request, response);
        try {
            counter.collect(booking, CollectionFields.record(typed));
            conversation.asked(Typed.NOTHING, List.of());
        } catch (Rejected wrong) {
            conversation.asked(typed.with(Typed.of("of", booking.value())), wrong.problems());
        }
        return START + "/" + booking;
    }

    private static int rows(CollectionView view, Typed typed) {
        int certificates = view.booking().costs().certificates().size();
        return Math.min(
                CollectionFields.MOST_PAYMENTS,
                Math.max(CollectionFields.filledRows(typed) + 1, Math.max(FEWEST_ROWS, 2 * certificates)));
    }
}
