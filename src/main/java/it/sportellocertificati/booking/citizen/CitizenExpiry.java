package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a booking that nobody came for and forgets its people. */
@Service
public class CitizenExpiry {

    private final CitizenStore store;
    private final CitizenErasure erasure;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    CitizenExpiry(CitizenStore store, CitizenErasure erasure, Timeline timeline, AuditTrail audit, Clock clock) {
        this.store = store;
        this.erasure = erasure;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The date is asked here too: whoever fires the engine's timer by hand must not erase what can still be collected.
     *
     * @throws Conflict when it is not, or no longer, waiting to be collected: nothing unissued expires; or when its last day
     *     is not over
     */
    @Transactional
    public void expire(BookingNumber number) {
        Instant now = clock.instant();
        if (store.isCollectable(number, now)) {
            throw new Conflict("booking.collection.runs", number.value());
        }
        if (!store.close(number, List.of(CitizenState.READY), CitizenState.EXPIRED, now)) {
            throw new Conflict("booking.state.changed", number.value());
        }
        timeline.record(number, StepKind.EXPIRED, null, null);
        audit.record("citizen.EXPIRED", number.value(), "");
        erasure.forget(number);
    }
}
