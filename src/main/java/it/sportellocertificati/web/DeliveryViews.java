package it.sportellocertificati.web;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.delivery.Deliveries;
import it.sportellocertificati.delivery.Delivery;
import it.sportellocertificati.delivery.DeliveryState;
import it.sportellocertificati.delivery.MessagePurpose;
import it.sportellocertificati.delivery.Resolutions;
import it.sportellocertificati.pec.Mailroom;
import it.sportellocertificati.pec.ReceivedReceipt;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what is known of a message: its state, the provider's words, and where else it may go. */
@Component
class DeliveryViews {

    private final Deliveries deliveries;
    private final Resolutions resolutions;
    private final Mailroom mailroom;
    private final ProblemWriter words;
    private final Clock clock;

    DeliveryViews(Deliveries deliveries, Resolutions resolutions, Mailroom mailroom, ProblemWriter words, Clock clock) {
        this.deliveries = deliveries;
        this.resolutions = resolutions;
        this.mailroom = mailroom;
        this.words = words;
        this.clock = clock;
    }

    DeliveryView of(BookingNumber number, MessagePurpose purpose) {
        Delivery delivery = resolutions.read(number, purpose);
        PecAddress to = delivery.recipient();
        return new DeliveryView(
                purpose,
                words.text("delivery.purpose." + purpose, List.of()),
                delivery.state(),
                words.text("delivery.state." + delivery.state(), List.of()),
                to == null ? null : to.value(),
                delivery.attempt(),
                delivery.receiptDue(),
                words.text(standing(delivery), List.of(Moments.of(delivery.receiptDue()))),
                providerWords(delivery.lastMessageId()),
                doubtful(delivery.lastMessageId()),
                resolutions.choices(delivery),
                deliveries.allowedAddresses(number, purpose).stream()
                        .filter(address -> !address.equals(to))
                        .map(PecAddress::value)
                        .toList());
    }

    /** What a receipt has mended since the task was opened is no longer said to be late. */
    private String standing(Delivery delivery) {
        boolean early =
                delivery.state() == DeliveryState.ACCEPTED && clock.instant().isBefore(delivery.receiptDue());
        return "web.delivery." + delivery.state() + (early ? ".early" : "");
    }

    private List<String> doubtful(@Nullable String messageId) {
        if (messageId == null) {
            return List.of();
        }
        return mailroom.receiptsFor(messageId).stream()
                .filter(receipt -> !receipt.believed())
                .map(receipt -> words.text(
                        "web.delivery.doubtful",
                        List.of(
                                words.text("web.receipt." + receipt.kind(), List.of()),
                                Moments.of(receipt.recordedAt()))))
                .toList();
    }

    private @Nullable String providerWords(@Nullable String messageId) {
        if (messageId == null) {
            return null;
        }
        String said = Stream.concat(
                        mailroom.receiptsFor(messageId).stream()
                                .filter(ReceivedReceipt::believed)
                                .map(ReceivedReceipt::providerWords),
                        Stream.of(mailroom.sent(messageId).providerWords()).filter(Objects::nonNull))
                .filter(Objects::nonNull)
                .reduce("", (before, next) -> before.isEmpty() ? next : before + "\n" + next);
        return said.isEmpty() ? null : said;
    }
}
