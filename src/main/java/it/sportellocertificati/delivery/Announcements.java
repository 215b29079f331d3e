package it.sportellocertificati.delivery;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.delivery.AnnouncementRows.Place;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells stakeholders by certified mail that a report is published. An announcement goes to many and is about no booking, so that it has
 * rows of its own beside {@link Deliveries}; outbox, receipts and evidence are the same.
 */
@Service
@Transactional
public class Announcements {

    private static final int NOTE = 1000;
    private static final List<DeliveryState> UNTOLD =
            Stream.of(DeliveryState.values()).filter(state -> !state.isOver()).toList();

    private final AnnouncementRows rows;
    private final AnnouncementPost post;
    private final Stakeholders stakeholders;
    private final ReceiptDeadline deadline;
    private final AuditTrail audit;

    Announcements(
            AnnouncementRows rows,
            AnnouncementPost post,
            Stakeholders stakeholders,
            ReceiptDeadline deadline,
            AuditTrail audit) {
        this.rows = rows;
        this.post = post;
        this.stakeholders = stakeholders;
        this.deadline = deadline;
        this.audit = audit;
    }

    /**
     * Queues a letter to everybody who has none yet, in the caller's transaction; after a person's word also to whoever has no proof of
     * delivery. Without that word a repeated step sends nothing twice.
     */
    public void announce(Announcement what) {
        boolean again = rows.choice(what.subject(), what.version())
                .filter(chosen -> chosen.choice() == AnnouncementChoice.AGAIN)
                .isPresent();
        List<Announced> before = rows.of(what.subject(), what.version());
        List<PecAddress> known = before.stream().map(Announced::recipient).toList();
        stakeholders.today().stream()
                .filter(address -> !known.contains(address))
                .forEach(address -> post.send(what, place(what, address), 1));
        if (again) {
            before.stream()
                    .filter(one -> !one.state().isOver())
                    .forEach(one -> post.send(what, place(what, one.recipient()), one.attempt() + 1));
            rows.forget(what.subject(), what.version());
        }
    }

    /** Whether somebody's receipt may still come by itself. */
    public boolean isWaiting(String subject, int version) {
        return rows.of(subject, version).stream().anyMatch(Announced::isWaitedFor);
    }

    /** Whether everybody has it, by a receipt or by a person's word. */
    public boolean reachedEverybody(String subject, int version) {
        return rows.of(subject, version).stream().allMatch(one -> one.state().isOver());
    }

    /** Until when receipts are waited for, counted from now. */
    public Instant receiptsDue() {
        return deadline.fromNow();
    }

    public List<Announced> of(String subject, int version) {
        return rows.of(subject, version);
    }

    /**
     * Keeps how a person wants to go on; the task's completion applies it.
     *
     * @param note for {@link AnnouncementChoice#CLOSE}: how they were told, or why they need not be
     */
    public void decide(String subject, int version, @Nullable AnnouncementChoice choice, @Nullable String note) {
        if (choice == null) {
            throw Rejected.of("choice", "delivery.choice.missing");
        }
        String words = note == null || note.isBlank() ? null : note.strip();
        if (choice == AnnouncementChoice.CLOSE && words == null) {
            throw Rejected.of("note", "delivery.announcement.note.missing");
        }
        if (words != null && words.length() > NOTE) {
            throw Rejected.of("note", "booking.text.tooLong", NOTE);
        }
        if (rows.of(subject, version).isEmpty()) {
            throw new Conflict("delivery.announcement.none");
        }
        rows.choose(subject, version, choice, words);
        audit.record("announcement.decide", subject, version + "." + choice);
    }

    /** Makes the choice take effect, with the task's completion. */
    public AnnouncementChoice apply(String subject, int version) {
        AnnouncementChoice choice = rows.choice(subject, version)
                .orElseThrow(() -> new Conflict("delivery.choice.missing"))
                .choice();
        if (choice == AnnouncementChoice.CLOSE) {
            rows.of(subject, version).stream()
                    .filter(one -> !one.state().isOver())
                    .map(Announced::recipient)
                    .map(address -> new Place(subject, version, address))
                    .forEach(place -> rows.move(place, DeliveryState.HANDED_OVER, UNTOLD));
        }
        audit.record("announcement.resolve", subject, version + "." + Objects.requireNonNull(choice));
        return choice;
    }

    private static Place place(Announcement what, PecAddress address) {
        return new Place(what.subject(), what.version(), address);
    }
}
