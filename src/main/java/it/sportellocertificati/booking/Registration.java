package it.sportellocertificati.booking;

import it.sportellocertificati.booking.entry.Numbers;
import it.sportellocertificati.booking.entry.Repeats;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records a booking and starts its process in one transaction: neither exists without the other. */
@Component
class Registration {

    private final BookingStore store;
    private final Numbers numbers;
    private final Repeats repeats;
    private final DeadlinePolicy deadlines;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Registration(
            BookingStore store,
            Numbers numbers,
            Repeats repeats,
            DeadlinePolicy deadlines,
            Timeline timeline,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.numbers = numbers;
        this.repeats = repeats;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    BookingReceipt record(CheckedRequest request, Repeats.@Nullable Key key) {
        Instant now = clock.instant();
        BookingNumber number = numbers.next(now);
        BookingDeadlines due = deadlines.from(now);
        if (key != null) {
            repeats.keep(key, number, now);
        }
        store.insert(number, request, actor.get().userId(), now, due);
        timeline.record(number, StepKind.SUBMITTED, null, null);
        audit.record("booking.SUBMITTED", number.value(), "");
        events.publishEvent(new BookingSubmitted(number, request.desk() != null, request.requesters(), due));
        return new BookingReceipt(number, request.particulars().warnings(), false);
    }
}
