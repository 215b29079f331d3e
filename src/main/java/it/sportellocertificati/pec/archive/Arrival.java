package it.sportellocertificati.pec.archive;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was found in a mailbox.
 *
 * @param id ours, made when it was found
 * @param place where in the mailbox
 * @param content exactly as the server gave it; only its beginning when it was too large to be kept
 * @param size as the server states it; 0 when it would not give the message, whose date and size then stand in for its content
 */
@SuppressWarnings("ArrayRecordComponent")
public record Arrival(UUID id, Place place, byte[] content, long size, Instant receivedAt) {

    /** What IMAP knows a message by, for as long as {@code uidValidity} holds. */
    public record Place(String account, String folder, long uidValidity, long uid) {}

    /** A message that was found here. */
    public static Arrival at(Place place, byte[] content, long size, Instant receivedAt) {
        return new Arrival(UUID.randomUUID(), place, content, size, receivedAt);
    }

    /** Why it cannot be read: the code of what is missing of its bytes; null when they are all here. */
    public @Nullable String fault() {
        if (size == content.length) {
            return null;
        }
        return size > content.length ? "too-large" : "not-fetched";
    }

    /** The dossier of mail that belongs to no booking. */
    public String mailboxDossier() {
        return "mailbox/" + place.account();
    }

    @Override
    public String toString() {
        return "Arrival[" + id + ", " + place.account() + "]";
    }
}
