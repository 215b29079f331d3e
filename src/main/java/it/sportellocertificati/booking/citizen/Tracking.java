package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.Step;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows citizens their booking by number, surname and date of birth; a wrong number and a wrong name take the same way. */
@Service
public class Tracking {

    /** What concerns the citizen; that a clerk was reminded does not. */
    private static final Set<StepKind> SHOWN = EnumSet.of(
            StepKind.SUBMITTED,
            StepKind.READY,
            StepKind.DECLINED,
            StepKind.COLLECTION_REMINDED,
            StepKind.COLLECTED,
            StepKind.CANCELLED);

    private final KeyHolder keys;
    private final CitizenStore store;
    private final Timeline timeline;
    private final AuditTrail audit;

    Tracking(KeyHolder keys, CitizenStore store, Timeline timeline, AuditTrail audit) {
        this.keys = keys;
        this.store = store;
        this.timeline = timeline;
        this.audit = audit;
    }

    /**
     * Every text as typed; an erased booking is not found.
     *
     * @param birthDate ISO date, or day, month and year
     */
    @Transactional
    public Optional<TrackedBooking> find(
            @Nullable String number, @Nullable String surname, @Nullable String birthDate) {
        return keys.find(number, surname, birthDate).map(this::tracked);
    }

    private TrackedBooking tracked(BookingNumber number) {
        audit.record("citizen.tracked", number.value(), "");
        CitizenBooking booking = store.get(number);
        CollectionDeadlines collection = booking.collection();
        LocalDate collectBy = collection == null ? null : collection.lastDay();
        CitizenParticulars particulars = booking.particulars();
        return new TrackedBooking(
                number,
                booking.state(),
                steps(number),
                booking.urgent(),
                booking.abroad(),
                booking.deadlines().expectedDay(),
                collectBy,
                booking.costs(),
                booking.toBring(),
                booking.state().isOpen() && particulars != null && particulars.email() != null);
    }

    private List<TrackedBooking.TrackedStep> steps(BookingNumber number) {
        return timeline.of(number).stream()
                .filter((Step step) -> SHOWN.contains(step.kind()))
                .map(step -> new TrackedBooking.TrackedStep(step.at(), step.kind()))
                .toList();
    }
}
