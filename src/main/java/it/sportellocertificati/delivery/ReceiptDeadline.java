package it.sportellocertificati.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long a receipt is waited for: the provider has 24 h to say that it could not deliver, and an hour is for the way. It counts from the
 * last sign: when the message was queued, when it left, when it was accepted.
 */
@Component
class ReceiptDeadline {

    private final Duration timeout;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReceiptDeadline(@Value("${sportello.pec.receipt-timeout:25h}") Duration timeout, JdbcClient jdbc, Clock clock) {
        this.timeout = timeout;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** No finer than the engine's timers, which must not come before it. */
    Instant fromNow() {
        return clock.instant().plus(timeout).truncatedTo(ChronoUnit.MILLIS);
    }

    boolean hasPassed(Delivery delivery) {
        return !clock.instant().isBefore(delivery.receiptDue());
    }

    /** Counts anew from now, while this is the newest message of its delivery and the delivery stands like this. */
    void renew(String messageId, DeliveryState state) {
        jdbc.sql("update delivery set receipt_due = :due"
                        + " where last_message_id = :messageId and state = :state and receipt_due < :due and (number, purpose)"
                        + " in (select number, purpose from delivery_attempt where message_id = :messageId)")
                .param("due", Timestamp.from(fromNow()))
                .param("messageId", messageId)
                .param("state", state.name())
                .update();
    }
}
