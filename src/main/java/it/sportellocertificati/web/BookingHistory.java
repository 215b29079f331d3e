package it.sportellocertificati.web;

import it.sportellocertificati.booking.Booking;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.delivery.Deliveries;
import it.sportellocertificati.delivery.Delivery;
import it.sportellocertificati.delivery.SentAttempt;
import it.sportellocertificati.pec.Mailroom;
import it.sportellocertificati.pec.ReceivedReceipt;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has happened to a booking, and its mail, in words for its reader. */
@Component
class BookingHistory {

    /** Words that were written for the requester or by the requester; the others stay in the Procura. */
    private static final Set<StepKind> FOR_REQUESTER =
            EnumSet.of(StepKind.CORRECTION_REQUESTED, StepKind.NOTICE_REMINDED, StepKind.CANCELLED);

    private final Timeline timeline;
    private final Deliveries deliveries;
    private final Mailroom mailroom;
    private final ProblemWriter words;

    BookingHistory(Timeline timeline, Deliveries deliveries, Mailroom mailroom, ProblemWriter words) {
        this.timeline = timeline;
        this.deliveries = deliveries;
        this.mailroom = mailroom;
        this.words = words;
    }

    List<BookingView.StepView> steps(BookingNumber number, Actor reader) {
        return timeline.of(number).stream()
                .map(step -> new BookingView.StepView(
                        step.at(),
                        step.kind(),
                        words.text("booking.step." + step.kind(), List.of()),
                        reader.isProcura() || FOR_REQUESTER.contains(step.kind()) ? step.note() : null,
                        by(step.actor(), reader)))
                .toList();
    }

    /** The requester is not told who at the Procura did it; what the product did by itself nobody did. */
    private static @Nullable String by(String userId, Actor reader) {
        boolean person = !userId.equals(Actor.SYSTEM.userId());
        return person && (reader.isProcura() || reader.isAuditor()) ? userId : null;
    }

    List<BookingView.MailView> mail(Booking booking) {
        List<SentAttempt> sent = deliveries.attempts(booking.number());
        return deliveries.of(booking.number()).stream()
                .map(delivery -> mail(delivery, sent))
                .toList();
    }

    private BookingView.MailView mail(Delivery delivery, List<SentAttempt> sent) {
        List<BookingView.AttemptView> attempts = sent.stream()
                .filter(one -> one.purpose() == delivery.purpose())
                .map(this::attempt)
                .toList();
        return new BookingView.MailView(
                delivery.purpose(),
                words.text("delivery.purpose." + delivery.purpose(), List.of()),
                delivery.state(),
                words.text("delivery.state." + delivery.state(), List.of()),
                delivery.recipient() == null ? null : delivery.recipient().value(),
                delivery.attempt(),
                attempts,
                attempts.stream().flatMap(one -> one.receipts().stream()).toList());
    }

    private BookingView.AttemptView attempt(SentAttempt sent) {
        List<BookingView.ReceiptView> receipts = mailroom.receiptsFor(sent.messageId()).stream()
                .map(receipt -> new BookingView.ReceiptView(
                        receipt.kind(), text(receipt), receipt.statedAt(), receipt.believed()))
                .toList();
        return new BookingView.AttemptView(sent.attempt(), sent.to().value(), sent.at(), receipts);
    }

    private String text(ReceivedReceipt receipt) {
        String kind = words.text("web.receipt." + receipt.kind(), List.of());
        return receipt.believed() ? kind : words.text("web.receipt.notBelieved", List.of(kind));
    }
}
