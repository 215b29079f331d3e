package it.sportellocertificati.booking;

import it.sportellocertificati.booking.entry.Numbers;
import it.sportellocertificati.booking.entry.Repeats;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How every booking begins, an administration's and a citizen's alike, in the caller's transaction: a number of its own, once for each
 * press of the button; and, when its row stands, a first step and a line in the audit trail.
 */
@Component
public class Beginning {

    private final Numbers numbers;
    private final Repeats repeats;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    Beginning(Numbers numbers, Repeats repeats, Timeline timeline, AuditTrail audit, Clock clock) {
        this.numbers = numbers;
        this.repeats = repeats;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param at when it was made */
    public record Begun(BookingNumber number, Instant at) {}

    /** @throws org.springframework.dao.DuplicateKeyException when the same press is just being booked by another request */
    public Begun begin(Repeats.@Nullable Key press) {
        Instant now = clock.instant();
        BookingNumber number = numbers.next(now);
        if (press != null) {
            repeats.keep(press, number, now);
        }
        return new Begun(number, now);
    }

    /**
     * @param act as the audit trail names it
     * @param detail a code, never a person's datum
     */
    public void record(BookingNumber number, String act, String detail) {
        timeline.record(number, StepKind.SUBMITTED, null, null);
        audit.record(act, number.value(), detail);
    }
}
