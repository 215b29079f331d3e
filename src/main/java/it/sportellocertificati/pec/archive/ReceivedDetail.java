package it.sportellocertificati.pec.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a received message says, kept sealed beside its bytes, so that showing it needs no second parsing of megabytes.
 *
 * @param sender of a letter
 * @param recipient that a receipt is about
 * @param external that recipient has no certified mailbox
 * @param provider that issued a receipt
 * @param words of the provider about what went wrong
 */
public record ReceivedDetail(
        @Nullable String sender,
        String subject,
        String text,
        @Nullable String recipient,
        boolean external,
        @Nullable String provider,
        @Nullable String words) {

    /** Of a message that says nothing. */
    public static final ReceivedDetail NOTHING = new ReceivedDetail(null, "", "", null, false, null, null);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of a letter. */
    public static ReceivedDetail letter(@Nullable String sender, String subject, String text) {
        return new ReceivedDetail(sender, subject, text, null, false, null, null);
    }

    /** Of a receipt. */
    public static ReceivedDetail receipt(
            @Nullable String recipient, boolean external, @Nullable String provider, @Nullable String words) {
        return new ReceivedDetail(null, "", "", recipient, external, provider, words);
    }

    byte[] toBytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("pec.detail.notWritten");
        }
    }

    static ReceivedDetail of(byte[] bytes) {
        try {
            return JSON.readValue(bytes, ReceivedDetail.class);
        } catch (IOException notOurs) {
            throw new IllegalStateException("pec.detail.unreadable");
        }
    }

    /** Leaves everything out: this may end in a log. */
    @Override
    public String toString() {
        return "ReceivedDetail[]";
    }
}
