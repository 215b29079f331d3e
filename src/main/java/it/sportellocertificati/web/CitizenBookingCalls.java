package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenIssue;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.BookingNumber;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the forms of the Procura's tasks need of a citizen's booking; citizens and desks have pages of their own. */
@RestController
@RequestMapping("/api/v1/citizen-bookings/{number}")
@Tag(name = "Prenotazioni dei cittadini")
class CitizenBookingCalls {

    private final CitizenBookings bookings;
    private final CitizenIssue issue;
    private final CitizenBookingViews views;
    private final Rights rights;

    CitizenBookingCalls(CitizenBookings bookings, CitizenIssue issue, CitizenBookingViews views, Rights rights) {
        this.bookings = bookings;
        this.issue = issue;
        this.views = views;
        this.rights = rights;
    }

    /**
     * How a clerk concludes a citizen's dossier.
     *
     * @param outcome {@code ISSUED} or {@code DECLINED}
     * @param pages of each certificate by its type, when issued
     * @param reason when declined; it stays within the Procura
     */
    record CitizenOutcome(
            @Nullable String outcome,
            @Nullable Map<String, Integer> pages,
            @Nullable String reason) {}

    /** @param note what was done, for the timeline */
    record OverdueNote(@Nullable String note) {}

    @GetMapping
    @Operation(
            summary = "Legge la prenotazione di un cittadino",
            description =
                    "For the Procura's staff and auditors: who, which certificates, what for and until when. The reading is recorded.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    CitizenBookingView read(@PathVariable String number) {
        rights.require(who -> who.isProcura() || who.isAuditor());
        return views.whole(bookings.read(BookingNumber.parse(number)));
    }

    @PutMapping("/issue")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Registra che i certificati di un cittadino sono pronti, o che non si rilasciano",
            description =
                    "For clerks. `outcome` is ISSUED, with the `pages` of each certificate, or DECLINED, with a `reason` that stays"
                            + " within the Procura. It takes effect when the task is completed; until then it can be repeated.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void issue(@PathVariable String number, @RequestBody CitizenOutcome decided) {
        rights.require(Actor::isClerk);
        BookingNumber booking = bookings.get(BookingNumber.parse(number)).number();
        issue.decide(booking, decided.outcome(), decided.pages(), decided.reason());
    }

    @PutMapping("/overdue")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Annota che cosa si fa per un rilascio in ritardo a un cittadino",
            description = "For managers. The work on the certificates stays open.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void overdue(@PathVariable String number, @RequestBody OverdueNote note) {
        rights.require(Actor::isManager);
        bookings.note(BookingNumber.parse(number), StepKind.ISSUE_OVERDUE_HANDLED, note.note());
    }
}
