package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.booking.Booking;
import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.delivery.Evidence;
import it.sportellocertificati.document.CertificateExpectation;
import it.sportellocertificati.document.Documents;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The certificate that goes in, and the evidence that comes out. */
@RestController
@RequestMapping("/api/v1/bookings/{number}")
@Tag(name = "Certificati e prove")
class PaperCalls {

    private static final String ZIP = "application/zip";

    private final Bookings bookings;
    private final Documents documents;
    private final Evidence evidence;
    private final Rights rights;
    private final CertificateViews views;

    PaperCalls(Bookings bookings, Documents documents, Evidence evidence, Rights rights, CertificateViews views) {
        this.bookings = bookings;
        this.documents = documents;
        this.evidence = evidence;
        this.rights = rights;
        this.views = views;
    }

    @PutMapping(path = "/certificate", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Carica il certificato firmato", description = """
                    For clerks, while the booking is being worked on. A signed PDF or a p7m of a PDF, up to 10 MB. \
                    Answers its hash and what the check of its signatures found. A new file takes the place of the one before; \
                    a decision that was recorded on the one before has to be recorded again.""")
    @Refuses({
        ProblemKind.REJECTED,
        ProblemKind.CONFLICT,
        ProblemKind.MISSING,
        ProblemKind.NOT_ALLOWED,
        ProblemKind.TOO_LARGE,
        ProblemKind.MEDIA_TYPE
    })
    CertificateView upload(@PathVariable String number, @RequestPart("file") MultipartFile file) throws IOException {
        BookingNumber wanted = BookingNumber.parse(number);
        rights.requireClerk(wanted);
        Booking booking = bookings.get(wanted);
        if (booking.state() != BookingState.ACCEPTED) {
            throw new Conflict(
                    booking.state().isOpen() ? "booking.state.changed" : "booking.closed",
                    booking.number().value());
        }
        String name = file.getOriginalFilename();
        return views.of(documents.storeCertificate(
                new CertificateExpectation(
                        booking.number(), booking.particulars().subject().fiscalCode()),
                name == null ? "" : name,
                file.getBytes(),
                () -> bookings.awaitCertificate(wanted)));
    }

    @GetMapping("/evidence")
    @Operation(
            summary = "Scarica le prove della consegna",
            description =
                    "For the Procura, never for a desk, since it holds the certificate: a zip of the certificate, every message as sent, every receipt as received (.eml), hashes and the timeline. The reading is recorded.")
    @ApiResponse(
            responseCode = "200",
            description = "The zip",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void evidence(@PathVariable String number, HttpServletResponse response) throws IOException {
        BookingNumber wanted = BookingNumber.parse(number);
        rights.requireProcura(wanted);
        BookingNumber booking = bookings.get(wanted).number();
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.named("prove-" + booking.value() + ".zip"));
        evidence.write(booking, response.getOutputStream());
    }
}
