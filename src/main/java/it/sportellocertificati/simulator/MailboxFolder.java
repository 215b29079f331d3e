package it.sportellocertificati.simulator;

import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One mailbox: its messages on disk, and the same messages in the INBOX that IMAP shows. */
final class MailboxFolder implements FolderListener {

    static final String GONE = ".gone";

    /** A message and the file that holds it. */
    record Entry(MailboxMessage message, Path file) {}

    private final MailFolder inbox;
    private final List<Entry> entries = new ArrayList<>();

    MailboxFolder(MailFolder inbox) {
        this.inbox = inbox;
        inbox.addListener(this);
    }

    /** Shows a message that lies on disk already. */
    void show(long number, Path file, byte[] bytes, Instant arrival) {
        var entry = new Entry(describe(number, bytes, arrival), file);
        // Not while the list is locked: an IMAP thread that expunges holds its own lock and then wants this one.
        synchronized (entries) {
            entries.add(entry);
        }
        try {
            var mime = new MimeMessage(null, new ByteArrayInputStream(bytes));
            inbox.appendMessage(mime, new Flags(), Date.from(arrival));
        } catch (MessagingException | RuntimeException e) {
            synchronized (entries) {
                entries.remove(entry);
            }
            throw new IllegalArgumentException("not a message: " + file.getFileName(), e);
        }
    }

    List<MailboxMessage> messages() {
        synchronized (entries) {
            return entries.stream().map(Entry::message).toList();
        }
    }

    Optional<byte[]> bytes(long number) {
        synchronized (entries) {
            return entries.stream()
                    .filter(entry -> entry.message().number() == number)
                    .findFirst()
                    .map(entry -> DurableFiles.read(entry.file()));
        }
    }

    /** A client has removed the message; a mark stays, or a restart would think that it was never delivered. */
    @Override
    public void expunged(int msn) {
        synchronized (entries) {
            Path file = entries.remove(msn - 1).file();
            DurableFiles.write(file.resolveSibling(file.getFileName() + GONE), new byte[0]);
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void added(int msn) {
        // Only this class adds.
    }

    @Override
    public void flagsUpdated(int msn, Flags flags, @Nullable Long uid) {
        // Flags are not kept over a restart.
    }

    @Override
    public void mailboxDeleted() {
        // Mailboxes are never deleted.
    }

    private static MailboxMessage describe(long number, byte[] bytes, Instant arrival) {
        RawMessage raw = RawMessage.of(bytes);
        String receipt = raw.header("X-Ricevuta");
        String transport = raw.header("X-Trasporto");
        String kind = receipt != null ? receipt : transport != null ? transport : "ordinaria";
        return new MailboxMessage(
                number, kind, decoded(raw.header("From")), decoded(raw.header("Subject")), arrival, bytes.length);
    }

    private static String decoded(@Nullable String header) {
        try {
            return header == null ? "" : MimeUtility.decodeText(header);
        } catch (UnsupportedEncodingException e) {
            return "";
        }
    }
}
