package it.sportellocertificati.delivery;

import it.sportellocertificati.booking.BookingCancelled;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nothing leaves any more for a booking that was taken back: its process, which would hear of the message, ends with it. */
@Component
class CancelledBookings {

    private final DeliveryStore store;
    private final Recall recall;
    private final Timeline timeline;

    CancelledBookings(DeliveryStore store, Recall recall, Timeline timeline) {
        this.store = store;
        this.recall = recall;
        this.timeline = timeline;
    }

    @EventListener
    void on(BookingCancelled booking) {
        store.of(booking.number()).stream()
                .filter(delivery -> delivery.state() == DeliveryState.QUEUED && recall.newest(delivery))
                .forEach(delivery -> {
                    store.move(
                            delivery.number(),
                            delivery.purpose(),
                            DeliveryState.NOT_SENT,
                            List.of(DeliveryState.QUEUED));
                    timeline.record(
                            delivery.number(),
                            StepKind.MESSAGE_NOT_SENT,
                            delivery.purpose().name(),
                            null);
                });
    }
}
