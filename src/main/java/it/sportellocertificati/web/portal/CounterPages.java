package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.citizen.CertificateQuote;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenQuery;
import it.sportellocertificati.booking.citizen.Collected;
import it.sportellocertificati.booking.citizen.CollectionRecord;
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
    private static final String PREPARED = "prepared";
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
        conversation.prepared(null);
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
        page.addAttribute("prepared", prepared(view.booking().number(), found).isPresent());
        page.addAttribute("rows", rows(view, typed));
        page.addAttribute("collectors", CollectionFields.COLLECTORS);
        page.addAttribute("documents", CollectionFields.DOCUMENTS);
        page.addAttribute("paymentKinds", CollectionFields.PAYMENT_KINDS);
        return "portal/collection";
    }

    /** The record of the collection: as it is kept, or as it was prepared to be signed before. */
    @GetMapping("/sportello/{number}/ricevuta.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable String number, HttpServletRequest request) {
        CollectionView view = counter.open(number);
        BookingNumber booking = view.booking().number();
        Collected collected = view.collected();
        if (collected == null) {
            CollectionRecord typed = prepared(booking, conversations.of(request))
                    .orElseThrow(() -> new Missing("booking.unknown", booking.value()));
            collected = counter.prepare(booking, typed);
        }
        return Paper.shown("ricevuta-" + booking, receipts.print(view.booking(), collected));
    }

    /** What the receipt says that was prepared for this booking in this browser. */
    private static Optional<CollectionRecord> prepared(BookingNumber booking, Optional<Conversation> found) {
        return found.map(Conversation::prepared)
                .filter(one -> one.has("of", booking.value()))
                .map(CollectionFields::record);
    }

    /** Checks all but the signature, so that a receipt can be printed and signed before anything is handed over. */
    @PostMapping("/sportello/{number}/ricevuta")
    String prepare(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        BookingNumber booking = BookingNumber.parse(number);
        Typed typed = Typed.of(request.getParameterMap(), CollectionFields.ALL);
        Conversation conversation = conversations.begin(request, response);
        Typed kept = typed.with(Typed.of("of", booking.value()));
        try {
            counter.prepare(booking, CollectionFields.record(typed));
            conversation.asked(kept, List.of());
            conversation.prepared(kept);
            return START + "/" + booking + "#" + PREPARED;
        } catch (Rejected wrong) {
            conversation.asked(kept, wrong.problems());
            conversation.prepared(null);
            return START + "/" + booking;
        }
    }

    @PostMapping("/sportello/{number}")
    String collect(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        BookingNumber booking = BookingNumber.parse(number);
        Typed typed = Typed.of(request.getParameterMap(), CollectionFields.ALL);
        Conversation conversation = conversations.begin(request, response);
        CollectionRecord record = CollectionFields.record(typed);
        Optional<CollectionRecord> printed = prepared(booking, Optional.of(conversation));
        try {
            if (printed.isPresent() && !record.saysTheSameAs(printed.get())) {
                throw Rejected.of("signed", "collection.changed");
            }
            counter.collect(booking, record);
            conversation.asked(Typed.NOTHING, List.of());
            conversation.prepared(null);
        } catch (Rejected wrong) {
            conversation.asked(typed.with(Typed.of("of", booking.value())), wrong.problems());
        }
        return START + "/" + booking;
    }

    /** As many as stamps and receipts are likely, and one more than are filled; none where nothing is owed. */
    private static int rows(CollectionView view, Typed typed) {
        int filled = CollectionFields.filledRows(typed);
        if (filled == 0 && view.booking().costs().total().signum() == 0) {
            return 0;
        }
        int owed = view.booking().costs().certificates().stream()
                .map(CertificateQuote::fee)
                .mapToInt(
                        fee -> fee.stampDuty().signum() + fee.certificateDuty().signum())
                .sum();
        return Math.min(CollectionFields.MOST_PAYMENTS, Math.max(filled + 1, Math.max(FEWEST_ROWS, owed)));
    }
}
