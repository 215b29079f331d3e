package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.citizen.CitizenBooking;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenQuery;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.delivery.CitizenPapers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a desk prints for citizens: the papers of today's bookings made at it, on its kiosk among them. */
@Controller
class DeskPapers {

    private static final int MOST = 50;
    private static final String NUMBER = "number";

    private final CitizenBookings bookings;
    private final CitizenPapers papers;
    private final MessageSource messages;
    private final Clock clock;

    DeskPapers(CitizenBookings bookings, CitizenPapers papers, MessageSource messages, Clock clock) {
        this.bookings = bookings;
        this.papers = papers;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param number as typed or read off a sheet; without one the latest of today */
    @GetMapping("/fogli")
    String list(@RequestParam(defaultValue = "") String number, Model page, Locale language) {
        Typed typed = Typed.of(Map.of(NUMBER, new String[] {number}), Set.of(NUMBER));
        List<FieldProblem> problems = problems(typed);
        LocalDate today = LocalDate.now(clock.withZone(RomeTime.ZONE));
        String asked = problems.isEmpty() ? typed.given(NUMBER) : null;
        page.addAttribute("typed", typed);
        page.addAttribute("faults", Faults.of(problems, List.of(NUMBER), messages, language));
        page.addAttribute("asked", asked != null);
        page.addAttribute("found", bookings.search(new CitizenQuery(asked, null, null, null, today, today, 0, MOST)));
        return "portal/papers";
    }

    private static List<FieldProblem> problems(Typed typed) {
        String text = typed.given(NUMBER);
        if (text == null || !BookingNumber.findIn(text).isEmpty()) {
            return List.of();
        }
        try {
            BookingNumber.parse(text);
            return List.of();
        } catch (InvalidValue e) {
            return List.of(new FieldProblem(NUMBER, e.code(), e.args()));
        }
    }

    @GetMapping("/fogli/{number}/foglio.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String number) {
        CitizenBooking booking = read(number);
        return Paper.shown("prenotazione-" + booking.number(), papers.sheet(booking, null));
    }

    @GetMapping("/fogli/{number}/richiesta.pdf")
    ResponseEntity<byte[]> request(@PathVariable String number) {
        CitizenBooking booking = read(number);
        return Paper.shown("richiesta-" + booking.number(), papers.request(booking));
    }

    @GetMapping("/fogli/{number}/delega.pdf")
    ResponseEntity<byte[]> delegation(@PathVariable String number) {
        CitizenBooking booking = read(number);
        return Paper.shown(
                "delega-" + booking.number(),
                papers.delegation(booking)
                        .orElseThrow(() ->
                                new Missing("booking.unknown", booking.number().value())));
    }

    private CitizenBooking read(String number) {
        return bookings.read(BookingNumber.parse(number));
    }
}
