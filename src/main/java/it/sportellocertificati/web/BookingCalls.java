package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.booking.BookingQuery;
import it.sportellocertificati.booking.BookingReceipt;
import it.sportellocertificati.booking.BookingRequest;
import it.sportellocertificati.booking.BookingSearch;
import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.Cancellations;
import it.sportellocertificati.booking.Reception;
import it.sportellocertificati.common.BookingNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Making, finding, reading, correcting and taking back bookings. */
@RestController
@RequestMapping("/api/v1/bookings")
@Tag(name = "Prenotazioni")
class BookingCalls {

    private final Reception reception;
    private final Bookings bookings;
    private final Cancellations cancellations;
    private final BookingSearch search;
    private final BookingViews views;

    BookingCalls(
            Reception reception,
            Bookings bookings,
            Cancellations cancellations,
            BookingSearch search,
            BookingViews views) {
        this.reception = reception;
        this.bookings = bookings;
        this.cancellations = cancellations;
        this.search = search;
        this.views = views;
    }

    @PostMapping
    @Operation(summary = "Prenota un certificato", description = """
                    Books a certificate about one person. For desk staff and administrations. Every wrong field is named \
                    at once. With `acknowledgedWarnings` (even empty) a doubt that is not in the list stops the booking \
                    and is named with a code that begins with `booking.warning.`; without it, doubts are recorded and \
                    answered but stop nothing. The same `Idempotency-Key` with the same request answers the first booking.""")
    @ApiResponse(responseCode = "201", description = "Booked")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.NOT_ALLOWED})
    ResponseEntity<BookingReceived> book(
            @RequestBody BookingRequest request,
            @Parameter(description = "Chosen by the caller, new for every booking that is meant; up to 200 characters")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String repeatKey) {
        BookingReceipt receipt = reception.register(request, repeatKey);
        return ResponseEntity.created(ServletUriComponentsBuilder.fromCurrentRequestUri()
                        .path("/{number}")
                        .build(receipt.number().value()))
                .body(new BookingReceived(
                        receipt.number().value(), views.warnings(receipt.warnings()), receipt.repeated()));
    }

    @GetMapping
    @Operation(summary = "Cerca le prenotazioni", description = """
                    The bookings that the caller may see, newest first: a desk its own, an administration its own, the \
                    Procura and auditors all. A person's data must not stand in an address, which ends in logs: to \
                    search by subject use `POST /bookings/search`.""")
    @Refuses(ProblemKind.REJECTED)
    BookingPage find(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String ministryNumber,
            @RequestParam(required = false) @Nullable BookingState state,
            @Parameter(description = "First day of submission")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last day of submission")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate to,
            @Parameter(description = "From 0") @RequestParam(required = false) @Nullable Integer page,
            @Parameter(description = "20 unless told, at most 100") @RequestParam(required = false) @Nullable
                    Integer size) {
        return search(new BookingSearchRequest(number, ministryNumber, null, null, state, from, to, page, size));
    }

    @PostMapping("/search")
    @Operation(
            summary = "Cerca le prenotazioni, anche per persona",
            description =
                    "The same as `GET /bookings`, with the subject's surname or fiscal code in the body, where it is not logged. Both compare whole values, since names are stored encrypted.")
    @Refuses(ProblemKind.REJECTED)
    BookingPage search(@RequestBody BookingSearchRequest request) {
        BookingQuery.Page found = search.find(request.query());
        return new BookingPage(
                found.bookings().stream().map(views::line).toList(), found.total(), found.page(), found.size());
    }

    @GetMapping("/{number}")
    @Operation(
            summary = "Legge una prenotazione",
            description =
                    "The booking with its steps, its mail and receipts. The requester sees neither the certificate nor why it was refused. The reading is recorded.")
    @Refuses(ProblemKind.MISSING)
    BookingView read(@PathVariable String number) {
        return views.whole(bookings.read(BookingNumber.parse(number)));
    }

    @PutMapping("/{number}")
    @Operation(
            summary = "Corregge una prenotazione",
            description =
                    "For the requester, after a clerk asked for a correction. Administration and certificate type stay. It takes effect when the correction's task is completed.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING})
    BookingReceived correct(@PathVariable String number, @RequestBody BookingRequest request) {
        BookingNumber booking = BookingNumber.parse(number);
        return new BookingReceived(booking.value(), views.warnings(bookings.correct(booking, request)), false);
    }

    @PostMapping("/{number}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Annulla una prenotazione",
            description = "For the requester, until the certificate is issued; a conflict afterwards.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING})
    void cancel(@PathVariable String number, @RequestBody(required = false) @Nullable Cancellation cancellation) {
        cancellations.cancel(BookingNumber.parse(number), cancellation == null ? null : cancellation.reason());
    }

    /** @param reason for the timeline, if any */
    record Cancellation(@Nullable String reason) {}
}
