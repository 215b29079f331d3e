package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.Decision;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.document.Documents;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people decide in the forms of their tasks; each takes effect when the task is completed, and can be repeated. */
@RestController
@RequestMapping("/api/v1/bookings/{number}")
@Tag(name = "Decisioni")
class DecisionCalls {

    private static final List<Decision> VERIFICATION =
            List.of(Decision.ACCEPTED, Decision.CORRECTION, Decision.REFUSED);
    private static final List<Decision> ISSUE = List.of(Decision.ISSUED, Decision.DECLINED);

    private final Bookings bookings;
    private final Documents documents;
    private final Rights rights;

    DecisionCalls(Bookings bookings, Documents documents, Rights rights) {
        this.bookings = bookings;
        this.documents = documents;
        this.rights = rights;
    }

    /**
     * What a clerk decides.
     *
     * @param outcome the name of a decision
     * @param reason needed unless it is accepted or issued
     */
    record Outcome(@Nullable String outcome, @Nullable String reason) {}

    /** @param note what was done, for the timeline */
    record Note(@Nullable String note) {}

    @PutMapping("/verification")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Registra l'esito della verifica",
            description = "For clerks. `outcome` is ACCEPTED, CORRECTION or REFUSED; the last two need a `reason`.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void verify(@PathVariable String number, @RequestBody Outcome outcome) {
        decide(number, outcome, VERIFICATION);
    }

    @PutMapping("/issue")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Registra il rilascio",
            description =
                    "For clerks. `outcome` is ISSUED, which needs an uploaded certificate, or DECLINED, which needs a `reason`.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void issue(@PathVariable String number, @RequestBody Outcome outcome) {
        decide(number, outcome, ISSUE);
    }

    @PutMapping("/overdue")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Annota che cosa si fa per un rilascio in ritardo",
            description = "For managers. The work on the certificate stays open.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void overdue(@PathVariable String number, @RequestBody Note note) {
        BookingNumber booking = BookingNumber.parse(number);
        rights.requireManager(booking);
        bookings.note(booking, StepKind.ISSUE_OVERDUE_HANDLED, note.note());
    }

    @PutMapping("/notice-reminder")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Annota il sollecito della comunicazione (art. 10)",
            description =
                    "For the requester or a clerk, when the notice has not reached the casellario in 24 hours: either may have asked for it.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void remind(@PathVariable String number, @RequestBody Note note) {
        BookingNumber booking = BookingNumber.parse(number);
        rights.requireRequesterOrClerk(booking);
        bookings.note(booking, StepKind.NOTICE_REMINDED, note.note());
    }

    private void decide(String number, Outcome outcome, List<Decision> possible) {
        BookingNumber booking = BookingNumber.parse(number);
        rights.requireClerk(booking);
        Decision decision = Arrays.stream(Decision.values())
                .filter(possible::contains)
                .filter(candidate -> candidate.name().equals(outcome.outcome()))
                .findFirst()
                .orElseThrow(() -> Rejected.of("outcome", "web.outcome.unknown", possible.toString()));
        if (decision == Decision.ISSUED
                && documents.certificateOf(booking.value()).isEmpty()) {
            throw Rejected.of("file", "booking.certificate.missing", booking.value());
        }
        bookings.decide(booking, decision, outcome.reason());
    }
}
