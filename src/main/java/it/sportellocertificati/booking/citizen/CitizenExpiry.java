package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.booking.entry.Repeats;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a booking that nobody came for and forgets its people: the sealed columns are blanked, the digests go, and the dossier's key is
 * destroyed, so that papers and messages sealed under it open nowhere. Types, channel, desk, use and times stay for the statistics.
 */
@Service
public class CitizenExpiry {

    private final CitizenStore store;
    private final CitizenSeal seal;
    private final Repeats repeats;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CitizenExpiry(
            CitizenStore store,
            CitizenSeal seal,
            Repeats repeats,
            Timeline timeline,
            AuditTrail audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.seal = seal;
        this.repeats = repeats;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Conflict when it is not, or no longer, waiting to be collected: nothing unissued expires */
    @Transactional
    public void expire(BookingNumber number) {
        if (!store.close(number, List.of(CitizenState.READY), CitizenState.EXPIRED, clock.instant())) {
            throw new Conflict("booking.state.changed", number.value());
        }
        timeline.record(number, StepKind.EXPIRED, null, null);
        timeline.forgetNotes(number);
        store.forget(number);
        repeats.forget(number);
        audit.record("citizen.EXPIRED", number.value(), "");
        events.publishEvent(new CitizenBookingErased(number));
        seal.destroy(number.value());
    }
}
