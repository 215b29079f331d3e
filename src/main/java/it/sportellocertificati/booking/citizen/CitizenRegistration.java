package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.Beginning;
import it.sportellocertificati.booking.entry.Repeats;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CurrentActor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records a citizen's booking and starts its process in one transaction: neither exists without the other. */
@Component
class CitizenRegistration {

    private final Beginning beginning;
    private final CitizenStore store;
    private final CitizenDigests digests;
    private final CitizenDeadlinePolicy deadlines;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    CitizenRegistration(
            Beginning beginning,
            CitizenStore store,
            CitizenDigests digests,
            CitizenDeadlinePolicy deadlines,
            CurrentActor actor,
            ApplicationEventPublisher events) {
        this.beginning = beginning;
        this.store = store;
        this.digests = digests;
        this.deadlines = deadlines;
        this.actor = actor;
        this.events = events;
    }

    /** @param due as it is kept */
    record Registered(BookingNumber number, CitizenDeadlines due) {}

    /** @param agreed throws when the booking is not wanted with these deadlines; nothing stands then */
    @Transactional
    public Registered record(
            CheckedCitizenRequest request,
            Channel channel,
            @Nullable String desk,
            Repeats.Key press,
            Consumer<CitizenDeadlines> agreed) {
        Beginning.Begun begun = beginning.begin(press);
        BookingNumber number = begun.number();
        CitizenDeadlines due =
                deadlines.preparation(begun.at(), request.certificates(), request.urgent(), request.abroad());
        agreed.accept(due);
        store.insert(
                number,
                request,
                new CitizenStore.Origin(channel, desk, actor.get().userId()),
                digests.newCode(number, press.text()),
                begun.at(),
                due);
        beginning.record(number, "citizen.SUBMITTED", channel.name());
        events.publishEvent(new CitizenBookingSubmitted(number));
        return new Registered(number, due);
    }
}
