package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.booking.entry.Repeats;
import it.sportellocertificati.common.BookingNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Forgets the people of a closed booking in the caller's transaction: the sealed columns are blanked, the digests go, and the dossier's
 * key is destroyed, so that papers and messages sealed under it open nowhere. Types, channel, desk, use, sums and times stay for the
 * statistics, and the digests of spent stamps, which name nobody, so that none pays twice.
 */
@Component
class CitizenErasure {

    private final CitizenStore store;
    private final CitizenSeal seal;
    private final Repeats repeats;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    CitizenErasure(
            CitizenStore store,
            CitizenSeal seal,
            Repeats repeats,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.store = store;
        this.seal = seal;
        this.repeats = repeats;
        this.timeline = timeline;
        this.events = events;
    }

    void forget(BookingNumber number) {
        timeline.forgetNotes(number);
        store.forget(number);
        repeats.forget(number);
        events.publishEvent(new CitizenBookingErased(number));
        seal.destroy(number.value());
    }
}
