package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.citizen.CitizenBooking;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenQuery;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.delivery.CitizenPapers;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a desk prints for citizens: the papers of today's bookings made at it, on its kiosk among them. */
@Controller
class DeskPapers {

    private static final int MOST = 50;

    private final CitizenBookings bookings;
    private final CitizenPapers papers;
    private final Clock clock;

    DeskPapers(CitizenBookings bookings, CitizenPapers papers, Clock clock) {
        this.bookings = bookings;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping("/fogli")
    String list(Model page) {
        LocalDate today = LocalDate.now(clock.withZone(RomeTime.ZONE));
        page.addAttribute("found", bookings.search(new CitizenQuery(null, null, null, null, today, today, 0, MOST)));
        return "portal/papers";
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
