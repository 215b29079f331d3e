package it.sportellocertificati.booking;

import it.sportellocertificati.booking.entry.Repeats;
import it.sportellocertificati.common.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records a booking and starts its process in one transaction: neither exists without the other. */
@Component
class Registration {

    private final Beginning beginning;
    private final BookingStore store;
    private final DeadlinePolicy deadlines;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    Registration(
            Beginning beginning,
            BookingStore store,
            DeadlinePolicy deadlines,
            CurrentActor actor,
            ApplicationEventPublisher events) {
        this.beginning = beginning;
        this.store = store;
        this.deadlines = deadlines;
        this.actor = actor;
        this.events = events;
    }

    @Transactional
    BookingReceipt record(CheckedRequest request, Repeats.@Nullable Key key) {
        Beginning.Begun begun = beginning.begin(key);
        BookingDeadlines due = deadlines.from(begun.at());
        store.insert(begun.number(), request, actor.get().userId(), begun.at(), due);
        beginning.record(begun.number(), "booking.SUBMITTED", "");
        events.publishEvent(new BookingSubmitted(begun.number(), request.desk() != null, request.requesters(), due));
        return new BookingReceipt(begun.number(), request.particulars().warnings(), false);
    }
}
