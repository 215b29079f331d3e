package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
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

/** Records a citizen's booking and starts its process in one transaction: neither exists without the other. */
@Component
class CitizenRegistration {

    private final CitizenStore store;
    private final CitizenDigests digests;
    private final Numbers numbers;
    private final Repeats repeats;
    private final CitizenDeadlinePolicy deadlines;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CitizenRegistration(
            CitizenStore store,
            CitizenDigests digests,
            Numbers numbers,
            Repeats repeats,
            CitizenDeadlinePolicy deadlines,
            Timeline timeline,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.digests = digests;
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
    public BookingNumber record(
            CheckedCitizenRequest request, Channel channel, @Nullable String desk, Repeats.Key press) {
        Instant now = clock.instant();
        BookingNumber number = numbers.next(now);
        CitizenDeadlines due = deadlines.preparation(now, request.certificates(), request.urgent(), request.abroad());
        repeats.keep(press, number, now);
        store.insert(
                number,
                request,
                new CitizenStore.Origin(channel, desk, actor.get().userId()),
                digests.newCode(number, press.text()),
                now,
                due);
        timeline.record(number, StepKind.SUBMITTED, null, null);
        audit.record("citizen.SUBMITTED", number.value(), channel.name());
        events.publishEvent(new CitizenBookingSubmitted(number));
        return number;
    }
}
