package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.delivery.NoticeDesk;
import it.sportellocertificati.delivery.WhyUnmatched;
import it.sportellocertificati.pec.Mailroom;
import it.sportellocertificati.pec.ReceivedLetter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Letters at the casellario that no booking was found for (Art. 10). */
@RestController
@RequestMapping("/api/v1/notices/{id}")
@Tag(name = "Comunicazioni (art. 10)")
class NoticeCalls {

    private static final String MESSAGE = "message/rfc822";

    private final NoticeDesk desk;
    private final Mailroom mailroom;
    private final Rights rights;
    private final ProblemWriter words;

    NoticeCalls(NoticeDesk desk, Mailroom mailroom, Rights rights, ProblemWriter words) {
        this.desk = desk;
        this.mailroom = mailroom;
        this.rights = rights;
        this.words = words;
    }

    /**
     * A letter to be matched.
     *
     * @param sender as certified when {@code trusted}, else only as claimed
     * @param why why it was not matched by itself
     * @param problemText what could not be read of it; null of a letter that was read
     * @param numbers booking numbers that stand in it
     */
    record NoticeView(
            UUID id,
            @Nullable String sender,
            boolean trusted,
            WhyUnmatched why,
            String whyText,
            String subject,
            String text,
            Instant receivedAt,
            @Nullable String problemText,
            List<String> numbers) {}

    /** Exactly one of the two. */
    record Match(@Nullable String number, @Nullable String setAsideReason) {}

    @GetMapping
    @Operation(
            summary = "Legge una comunicazione da abbinare",
            description = "For clerks: the letter and why it waits.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    NoticeView read(@PathVariable UUID id) {
        rights.require(Actor::isClerk);
        NoticeDesk.Case waiting = desk.read(id).orElseThrow(() -> new Missing("delivery.letter.unknown"));
        ReceivedLetter letter = mailroom.letter(id);
        String problem = letter.problem();
        return new NoticeView(
                id,
                letter.sender() == null ? null : letter.sender().value(),
                letter.trusted(),
                waiting.why(),
                words.text("delivery.why." + waiting.why(), List.of()),
                letter.subject(),
                letter.text(),
                letter.receivedAt(),
                problem == null ? null : words.text("delivery.problem." + problem, List.of()),
                BookingNumber.findIn(letter.subject() + "\n" + letter.text()).stream()
                        .map(BookingNumber::value)
                        .toList());
    }

    /** What the product cannot read, a person's mail program may: it gets the bytes as they came, and opens nothing by itself. */
    @GetMapping(path = "/message", produces = MESSAGE)
    @Operation(
            summary = "Scarica il messaggio come è arrivato",
            description =
                    "For clerks: the message's own bytes (.eml), or their beginning when it was too large to be kept."
                            + " The reading is recorded.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    ResponseEntity<byte[]> message(@PathVariable UUID id) {
        rights.require(Actor::isClerk);
        desk.handOut(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named("messaggio-" + id + ".eml"))
                .body(mailroom.receivedBytes(id));
    }

    @PutMapping("/match")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Abbina la comunicazione o la mette da parte",
            description =
                    "For clerks: either the `number` of the booking or a `setAsideReason`. It takes effect when the task is completed.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void match(@PathVariable UUID id, @RequestBody Match match) {
        rights.require(Actor::isClerk);
        desk.decide(id, match.number(), match.setAsideReason());
    }
}
