package it.sportellocertificati.pec.reading;

import it.sportellocertificati.pec.archive.Arrival;
import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** An open folder, from a cursor on. Asks the server for no more of a message's structure than UID, size and date. */
final class FolderReading {

    private static final int KEPT_OF_TOO_LARGE = 64 * 1024;

    private final IMAPFolder folder;
    private final String account;
    private final int maxSize;
    private final Clock clock;

    FolderReading(IMAPFolder folder, String account, int maxSize, Clock clock) {
        this.folder = folder;
        this.account = account;
        this.maxSize = maxSize;
        this.clock = clock;
    }

    /** A message that lies there: its UID, and when it came. */
    record Lying(long uid, Message message, Instant receivedAt) {}

    /** The messages behind this UID, as yet without any word about them. */
    List<Message> behind(long lastUid) throws MessagingException {
        try {
            return listed(lastUid);
        } catch (RuntimeException nonsense) {
            throw notListed(nonsense);
        }
    }

    private List<Message> listed(long lastUid) throws MessagingException {
        List<Message> behind = new ArrayList<>();
        // "n:*" answers the last message even when its UID is below n (RFC 9051, 6.4.9).
        for (Message message : folder.getMessagesByUID(lastUid + 1, UIDFolder.LASTUID)) {
            if (message != null && folder.getUID(message) > lastUid) {
                behind.add(message);
            }
        }
        return behind;
    }

    /** Asks for size and date of some messages at once. */
    List<Lying> look(List<Message> messages) throws MessagingException {
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        try {
            folder.fetch(messages.toArray(Message[]::new), profile);
        } catch (RuntimeException nonsense) {
            throw notListed(nonsense);
        }
        List<Lying> lying = new ArrayList<>();
        for (Message message : messages) {
            Date date = message.getReceivedDate();
            lying.add(new Lying(folder.getUID(message), message, date == null ? clock.instant() : date.toInstant()));
        }
        return lying;
    }

    /** The library stumbles over what no server should answer: a fault of the line, which has its alarm, and not of ours. */
    private static MessagingException notListed(RuntimeException nonsense) {
        return new MessagingException("pec.folder.notListed", nonsense);
    }

    /** The message as the server gives it; empty when somebody has removed it meanwhile. */
    Optional<Arrival> read(Lying lying, Cursor cursor) throws MessagingException, IOException {
        try (InputStream raw = ((IMAPMessage) lying.message()).getMimeStream()) {
            byte[] content = raw.readNBytes(maxSize + 1);
            boolean tooLarge = content.length > maxSize;
            long size = tooLarge ? Math.max(content.length, lying.message().getSize()) : content.length;
            return Optional.of(Arrival.at(
                    new Arrival.Place(account, cursor.folder(), cursor.uidValidity(), lying.uid()),
                    tooLarge ? Arrays.copyOf(content, KEPT_OF_TOO_LARGE) : content,
                    size,
                    lying.receivedAt()));
        } catch (MessageRemovedException gone) {
            return Optional.empty();
        }
    }
}
