package it.sportellocertificati.delivery;

import it.sportellocertificati.delivery.AnnouncementRows.Place;
import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.ReceiptRecorded;
import it.sportellocertificati.pec.SendingEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What receipts mean for an announcement, in the transaction that records them. A proven delivery wins over everything. */
@Component
class AnnouncementReceipts {

    private final AnnouncementRows rows;
    private final ApplicationEventPublisher events;

    AnnouncementReceipts(AnnouncementRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    @EventListener
    void on(ReceiptRecorded receipt) {
        DeliveryState state = DeliveryNews.of(receipt);
        if (state != null) {
            news(receipt.messageId(), state, receipt.recipient());
        }
    }

    @EventListener
    void on(SendingEnded ended) {
        if (ended.state() == MessageState.FAILED) {
            news(ended.messageId(), DeliveryState.NOT_SENT, null);
        } else if (ended.state() == MessageState.UNCERTAIN) {
            news(ended.messageId(), DeliveryState.UNCERTAIN, null);
        }
    }

    private void news(String messageId, DeliveryState state, @Nullable String recipient) {
        rows.place(messageId)
                .filter(place -> recipient == null
                        || recipient.strip().equalsIgnoreCase(place.recipient().value()))
                .filter(place -> rows.move(place, state, DeliveryNews.before(state)))
                .ifPresent(this::settled);
    }

    private void settled(Place place) {
        if (rows.of(place.subject(), place.version()).stream().noneMatch(Announced::isWaitedFor)) {
            events.publishEvent(new AnnouncementSettled(place.subject()));
        }
    }
}
