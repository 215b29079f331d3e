package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.citizen.CitizenBooking;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.Placed;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.delivery.CitizenPapers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The papers of the booking just made, for whoever made it. Never on a kiosk: a paper would stay open, or lie among the computer's files,
 * for the next citizen to find. There the page itself is printed, and the desk prints the rest ({@link DeskPapers}).
 */
@Controller
class PaperPages {

    private final CitizenBookings bookings;
    private final CitizenPapers papers;
    private final Conversations conversations;
    private final Visits visits;

    PaperPages(CitizenBookings bookings, CitizenPapers papers, Conversations conversations, Visits visits) {
        this.bookings = bookings;
        this.papers = papers;
        this.conversations = conversations;
        this.visits = visits;
    }

    @GetMapping("/prenota/fatto/foglio.pdf")
    @Limited(Limit.PAPER)
    ResponseEntity<byte[]> sheet(HttpServletRequest request) {
        Placed placed = placed(request);
        return Paper.shown("prenotazione-" + placed.number(), papers.sheet(booked(placed), placed.cancellationCode()));
    }

    @GetMapping("/prenota/fatto/richiesta.pdf")
    @Limited(Limit.PAPER)
    ResponseEntity<byte[]> request(HttpServletRequest request) {
        Placed placed = placed(request);
        return Paper.shown("richiesta-" + placed.number(), papers.request(booked(placed)));
    }

    @GetMapping("/prenota/fatto/delega.pdf")
    @Limited(Limit.PAPER)
    ResponseEntity<byte[]> delegation(HttpServletRequest request) {
        Placed placed = placed(request);
        return Paper.shown(
                "delega-" + placed.number(), papers.delegation(booked(placed)).orElseThrow(PaperPages::none));
    }

    private CitizenBooking booked(Placed placed) {
        return bookings.get(placed.number());
    }

    private Placed placed(HttpServletRequest request) {
        if (visits.of(request).kiosk()) {
            throw none();
        }
        return conversations.of(request).map(Conversation::placed).orElseThrow(PaperPages::none);
    }

    private static Missing none() {
        return new Missing("booking.unknown", "");
    }
}
