package it.sportellocertificati.delivery;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.PecAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it stands.
 *
 * @param recipient none when no registered address was in force
 * @param lastMessageId Message-ID of the newest attempt
 * @param attempt 1 for the first message
 * @param receiptDue until when the next receipt is waited for
 * @param document the certificate that it carries
 * @param resolution what a person chose and the task's completion will apply
 * @param decidedOn the state that the person saw when choosing; a choice holds for no other
 */
public record Delivery(
        BookingNumber number,
        MessagePurpose purpose,
        DeliveryState state,
        @Nullable PecAddress recipient,
        @Nullable String lastMessageId,
        int attempt,
        Instant receiptDue,
        @Nullable UUID document,
        @Nullable Resolution resolution,
        @Nullable DeliveryState decidedOn,
        @Nullable PecAddress nextRecipient,
        @Nullable String note) {}
