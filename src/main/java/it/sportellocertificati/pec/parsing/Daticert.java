package it.sportellocertificati.pec.parsing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider certifies in {@code daticert.xml} (DM 2/11/2005, technical rules §6; DTD in pagopa/pn-ec-aruba-pec).
 * Only {@code type} is sure to be there in what providers really send.
 *
 * @param type {@code tipo}: a receipt's kind, or {@code posta-certificata} for an envelope
 * @param sender {@code mittente} of the letter that it is about
 * @param provider {@code gestore-emittente}
 * @param at {@code data}, or null when missing or malformed
 * @param subject {@code oggetto} of the letter that it is about
 * @param msgid Message-ID that the letter's sender gave it, in angle brackets
 * @param delivery {@code consegna}: the recipient that it is about
 * @param words {@code errore-esteso}; the attribute {@code errore} is not kept, providers contradict each other there
 */
public record Daticert(
        String type,
        @Nullable String sender,
        List<Recipient> recipients,
        @Nullable String subject,
        @Nullable String provider,
        @Nullable Instant at,
        @Nullable String msgid,
        @Nullable String delivery,
        @Nullable String words) {

    /** The {@code tipo} of a transport envelope. */
    public static final String ENVELOPE = "posta-certificata";

    /**
     * @param external no certified mailbox ({@code esterno}): no delivery receipt will ever come
     */
    public record Recipient(String address, boolean external) {}

    /** Whether this certifies the sender of a letter, rather than what became of one. */
    public boolean isEnvelope() {
        return ENVELOPE.equalsIgnoreCase(type);
    }

    /** The recipient it is about: the one named, or the only one there is. */
    public @Nullable String recipient() {
        if (delivery != null) {
            return delivery;
        }
        return recipients.size() == 1 ? recipients.get(0).address() : null;
    }

    /** Whether that recipient, or all of them, have no certified mailbox. */
    public boolean external() {
        String about = recipient();
        return recipients.stream()
                        .filter(r -> about == null || about.equalsIgnoreCase(r.address()))
                        .allMatch(Recipient::external)
                && !recipients.isEmpty();
    }

    /** Whether it certifies what became of this letter, by all that it says of it but the Message-ID. */
    boolean describes(LetterTold letter) {
        return letter.sender().value().equalsIgnoreCase(sender)
                && recipients.stream()
                        .anyMatch(one -> letter.recipient().value().equalsIgnoreCase(one.address()))
                && subject != null
                && plain(subject).equals(plain(letter.subject()));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
