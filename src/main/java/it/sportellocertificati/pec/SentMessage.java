package it.sportellocertificati.pec;

import it.sportellocertificati.common.PecAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter of ours as the outbox knows it.
 *
 * @param sha256 hex digest of the exact bytes of {@link Mailroom#sentBytes}
 * @param size of those bytes
 * @param attempts how often the provider was asked to take it
 * @param endedAt when {@code state} became what it is; null while queued
 * @param replyCode SMTP code of the last refusal, or null
 * @param providerWords the text of that refusal: personal data may stand in it, for a person's eyes alone
 */
public record SentMessage(
        String messageId,
        String account,
        String dossier,
        PecAddress to,
        String subject,
        MessageState state,
        String sha256,
        long size,
        int attempts,
        Instant postedAt,
        @Nullable Instant endedAt,
        @Nullable Integer replyCode,
        @Nullable String providerWords) {

    /** Leaves out recipient, subject and the provider's words: this may end in a log. */
    @Override
    public String toString() {
        return "SentMessage[" + messageId + ", " + state + "]";
    }
}
