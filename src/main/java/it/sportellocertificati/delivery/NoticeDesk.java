package it.sportellocertificati.delivery;

import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.pec.LetterReceived;
import it.sportellocertificati.pec.MailSetAside;
import it.sportellocertificati.safekeeping.AuditTrail;
import it.sportellocertificati.safekeeping.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters at the casellario: matched to their booking, or given to a clerk, who matches them or sets them aside with a reason. */
@Service
@Transactional
public class NoticeDesk {

    private static final String CASELLARIO = "procura";
    private static final String NOTE = "delivery.letter.note";
    private static final int LONGEST_NOTE = 1000;

    private final NoticeMatching matching;
    private final Bookings bookings;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NoticeDesk(
            NoticeMatching matching,
            Bookings bookings,
            JdbcClient jdbc,
            Vault vault,
            AuditTrail audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.matching = matching;
        this.bookings = bookings;
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A letter that waits for a clerk.
     *
     * @param decided whether a decision waits for the task's completion
     * @param number the booking that the clerk named, if any
     */
    public record Case(
            UUID letter,
            WhyUnmatched why,
            boolean decided,
            @Nullable BookingNumber number,
            boolean settled) {}

    @EventListener
    void on(LetterReceived received) {
        if (!received.account().equals(CASELLARIO)) {
            return;
        }
        matching.match(received).ifPresent(why -> ask(received.receivedId(), received.receivedAt(), why));
    }

    @EventListener
    void on(MailSetAside mail) {
        ask(
                mail.receivedId(),
                mail.receivedAt(),
                mail.account().equals(CASELLARIO) ? WhyUnmatched.UNREADABLE : WhyUnmatched.UNREADABLE_AT_CAMERA);
    }

    private void ask(UUID letter, Instant receivedAt, WhyUnmatched why) {
        jdbc.sql("insert into unmatched_letter (letter, received_at, why) values (:letter, :at, :why)")
                .param("letter", letter)
                .param("at", Timestamp.from(receivedAt))
                .param("why", why.name())
                .update();
        events.publishEvent(new LetterUnmatched(letter));
    }

    /** For a person's eyes, which is recorded: a letter names people. */
    public Optional<Case> read(UUID letter) {
        Optional<Case> waiting = find(letter);
        waiting.ifPresent(found -> audit.record("letter.read", dossier(found.why()), letter.toString()));
        return waiting;
    }

    /** The message itself is about to be handed to a person, which is recorded too. */
    public void handOut(UUID letter) {
        Case waiting = find(letter).orElseThrow(() -> new Missing("delivery.letter.unknown"));
        audit.record("letter.download", dossier(waiting.why()), letter.toString());
    }

    private static String dossier(WhyUnmatched why) {
        return "mailbox/" + why.account();
    }

    public Optional<Case> find(UUID letter) {
        return jdbc.sql("select why, decision, number, settled_at from unmatched_letter where letter = :letter")
                .param("letter", letter)
                .query((row, line) -> {
                    String number = row.getString("number");
                    return new Case(
                            letter,
                            WhyUnmatched.valueOf(row.getString("why")),
                            row.getString("decision") != null,
                            number == null ? null : new BookingNumber(number),
                            row.getTimestamp("settled_at") != null);
                })
                .optional();
    }

    public boolean exists(UUID letter) {
        return find(letter).isPresent();
    }

    /** Exactly one of the two: the booking that the letter tells of, or why it is set aside. */
    public void decide(UUID letter, @Nullable String number, @Nullable String setAsideReason) {
        String reason = setAsideReason == null || setAsideReason.isBlank() ? null : setAsideReason.strip();
        boolean numbered = number != null && !number.isBlank();
        if (numbered == (reason != null)) {
            throw Rejected.of("number", "delivery.match.one");
        }
        if (reason != null && reason.length() > LONGEST_NOTE) {
            throw Rejected.of("setAsideReason", "booking.text.tooLong", LONGEST_NOTE);
        }
        Case waiting = find(letter).orElseThrow(() -> new Missing("delivery.letter.unknown"));
        if (numbered && !waiting.why().account().equals(CASELLARIO)) {
            throw Rejected.of("number", "delivery.match.notCasellario");
        }
        BookingNumber booking = numbered ? existing(number) : null;
        int changed = jdbc.sql("update unmatched_letter set decision = :decision, number = :number, note = :note"
                        + " where letter = :letter and settled_at is null")
                .param("decision", booking == null ? "SET_ASIDE" : "MATCHED")
                .param("number", booking == null ? null : booking.value())
                .param(
                        "note",
                        reason == null
                                ? null
                                : vault.seal(dossier(waiting.why()), NOTE, reason.getBytes(StandardCharsets.UTF_8)))
                .param("letter", letter)
                .update();
        if (changed != 1) {
            throw new Conflict("delivery.letter.settled");
        }
        audit.record("letter.decide", dossier(waiting.why()), letter.toString());
    }

    private BookingNumber existing(@Nullable String text) {
        Problems problems = new Problems();
        BookingNumber number = problems.check("number", () -> BookingNumber.parse(text == null ? "" : text));
        problems.throwIfAny();
        if (number == null || !bookings.exists(number)) {
            throw Rejected.of("number", "booking.unknown", String.valueOf(text));
        }
        return number;
    }

    /**
     * Makes the clerk's decision take effect; called when the task is completed, in its transaction.
     *
     * @return whether the letter was matched to a booking
     */
    public boolean applyMatch(UUID letter) {
        Case waiting = find(letter)
                .filter(found -> found.decided() && !found.settled())
                .orElseThrow(() -> new Conflict("delivery.match.missing"));
        jdbc.sql("update unmatched_letter set settled_at = :now where letter = :letter")
                .param("now", Timestamp.from(clock.instant()))
                .param("letter", letter)
                .update();
        BookingNumber number = waiting.number();
        if (number != null) {
            matching.match(letter, number);
        }
        audit.record("letter.settle", dossier(waiting.why()), letter.toString());
        return number != null;
    }
}
