package it.sportellocertificati.web;

import it.sportellocertificati.delivery.DeliveryState;
import it.sportellocertificati.delivery.MessagePurpose;
import it.sportellocertificati.delivery.Resolution;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way, for whoever has to settle it.
 *
 * @param to null when no registered address was in force
 * @param explanation what the state means and what can be done
 * @param providerWords what the provider answered, for this reader's eyes alone
 * @param doubtful receipts that are not believed, each in words: whoever sends again should know that the message may have arrived
 * @param choices what a person may do now
 * @param addresses registered and in force, other than {@code to}
 */
record DeliveryView(
        MessagePurpose purpose,
        String purposeText,
        DeliveryState state,
        String stateText,
        @Nullable String to,
        int attempt,
        Instant receiptDueAt,
        String explanation,
        @Nullable String providerWords,
        List<String> doubtful,
        List<Resolution> choices,
        List<String> addresses) {}
