package it.sportellocertificati.platform.demo;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.delivery.Deliveries;
import it.sportellocertificati.delivery.MessagePurpose;
import it.sportellocertificati.delivery.Resolution;
import it.sportellocertificati.delivery.Resolutions;
import it.sportellocertificati.delivery.Shown;
import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.pec.ReceiptRecorded;
import it.sportellocertificati.pec.SendingEnded;
import it.sportellocertificati.platform.demo.PastRequest.Post;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Certified mail of the past. Letters are written and queued by {@link Deliveries}; they do not leave, since what arrived years ago must
 * not arrive again: the outbox's row is ended here, and what the receipts said is told as the room {@code pec} tells it. The receipts
 * themselves, which providers sign, are not made up: the archive of these letters has none.
 */
@Component
@ConditionalOnProperty("sportello.demo")
class PastLetters {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Deliveries deliveries;
    private final Resolutions resolutions;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final StageHands staff;
    private final StageClock clock;

    PastLetters(
            Deliveries deliveries,
            Resolutions resolutions,
            Timeline timeline,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            StageHands staff,
            StageClock clock) {
        this.deliveries = deliveries;
        this.resolutions = resolutions;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.events = events;
        this.staff = staff;
        this.clock = clock;
    }

    /** @return when it was over, whichever way */
    Instant send(BookingNumber number, MessagePurpose purpose, Post post, Instant at) {
        if (post == Post.REFUSED_ONCE) {
            String first = leave(number, purpose, at);
            tell(first, ReceiptKind.NON_ACCEPTANCE, at.plus(MINUTE));
            return again(number, purpose, at.plus(Duration.ofHours(1)));
        }
        Instant accepted = at.plus(MINUTE);
        String message = leave(number, purpose, at);
        tell(message, ReceiptKind.ACCEPTANCE, accepted);
        return switch (post) {
            case FAILS_ONCE -> {
                tell(message, ReceiptKind.DELIVERY_FAILURE, accepted.plus(MINUTE));
                yield again(number, purpose, at.plus(Duration.ofHours(2)));
            }
            case HANDED_OVER -> {
                tell(message, ReceiptKind.DELIVERY_FAILURE, accepted.plus(MINUTE));
                yield resolve(
                        number,
                        purpose,
                        Resolution.HAND_OVER,
                        "Consegnato a mano all’ufficio protocollo, che ha firmato per ricevuta.",
                        at.plus(Duration.ofHours(3)));
            }
            case WARNED -> {
                tell(message, ReceiptKind.DELIVERY_WARNING, at.plus(Duration.ofHours(12)));
                resolve(number, purpose, Resolution.WAIT, null, at.plus(Duration.ofHours(13)));
                yield tell(message, ReceiptKind.DELIVERY, at.plus(Duration.ofHours(17)));
            }
            default -> tell(message, ReceiptKind.DELIVERY, accepted.plus(MINUTE));
        };
    }

    /** The casellario has read the letter of Art. 10. */
    void noticeRead(BookingNumber number, Instant at) {
        clock.at(at, () -> {
            jdbc.sql("update booking set notice_received_at = ? where number = ?")
                    .params(Timestamp.from(at), number.value())
                    .update();
            timeline.record(number, StepKind.NOTICE_RECEIVED, null, null);
            return number;
        });
    }

    private Instant again(BookingNumber number, MessagePurpose purpose, Instant at) {
        resolve(number, purpose, Resolution.SEND_AGAIN, null, at);
        String message = leave(number, purpose, at.plus(MINUTE));
        tell(message, ReceiptKind.ACCEPTANCE, at.plus(MINUTE.multipliedBy(2)));
        return tell(message, ReceiptKind.DELIVERY, at.plus(MINUTE.multipliedBy(3)));
    }

    private String leave(BookingNumber number, MessagePurpose purpose, Instant at) {
        return clock.at(at, () -> {
            deliveries.send(number, purpose);
            String message =
                    Objects.requireNonNull(deliveries.get(number, purpose).lastMessageId());
            jdbc.sql("update pec_message set state = 'SENT', announced = true, attempts = 1, ended_at = ?"
                            + " where message_id = ? and state = 'QUEUED'")
                    .params(Timestamp.from(at), message)
                    .update();
            events.publishEvent(new SendingEnded(message, MessageState.SENT));
            return message;
        });
    }

    private Instant tell(String message, ReceiptKind kind, Instant at) {
        return clock.at(at, () -> {
            events.publishEvent(new ReceiptRecorded(UUID.randomUUID(), message, kind, null, false, at));
            return at;
        });
    }

    private Instant resolve(
            BookingNumber number, MessagePurpose purpose, Resolution choice, @Nullable String note, Instant at) {
        return clock.at(
                at,
                () -> staff.as(Staff.CLERK, () -> {
                    resolutions.decide(number, purpose, choice, null, note, new Shown(null, null));
                    resolutions.apply(number, purpose);
                    return at;
                }));
    }
}
