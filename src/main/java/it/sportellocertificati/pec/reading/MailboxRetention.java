package it.sportellocertificati.pec.reading;

import it.sportellocertificati.pec.archive.Arrival;
import it.sportellocertificati.pec.archive.ReceivedRows;
import it.sportellocertificati.pec.settings.MailServer;
import it.sportellocertificati.pec.settings.PecProperties;
import it.sportellocertificati.safekeeping.AuditTrail;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes from the mailboxes what is in the archive since long, before the provider's quota stops the mail. A job of its
 * own, once a night, and off unless the operator sets an age; reading never removes anything. What it removes it has just
 * read again and found in the archive byte for byte, so that no renumbering of the server's can make it take another.
 */
@Component
public class MailboxRetention {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxRetention.class);
    private static final Duration LOCK_AT_MOST = Duration.ofSeconds(30);
    private static final Duration TURN = Duration.ofMinutes(20);
    private static final int BATCH = 200;

    private final PecProperties properties;
    private final Cursors cursors;
    private final ReceivedRows rows;
    private final AuditTrail audit;
    private final LockProvider locks;
    private final Clock clock;

    MailboxRetention(
            PecProperties properties,
            Cursors cursors,
            ReceivedRows rows,
            AuditTrail audit,
            LockProvider locks,
            Clock clock) {
        this.properties = properties;
        this.cursors = cursors;
        this.rows = rows;
        this.audit = audit;
        this.locks = locks;
        this.clock = clock;
    }

    @Scheduled(cron = "${sportello.pec.mailbox-retention-at:0 40 3 * * *}", zone = "Europe/Rome")
    public void removeExpired() {
        if (!properties.mailboxRetention().isZero()) {
            properties.accounts().keySet().forEach(this::removeLocked);
        }
    }

    private void removeLocked(String account) {
        LockConfiguration oneNode =
                new LockConfiguration(clock.instant(), "pec-retention-" + account, LOCK_AT_MOST, Duration.ZERO);
        Optional<SimpleLock> lock = locks.lock(oneNode);
        if (lock.isEmpty()) {
            return;
        }
        try {
            remove(account);
        } catch (MessagingException | IOException | RuntimeException broken) {
            LOG.warn(
                    "pec: expired mail of {} left for the next night, {}",
                    account,
                    broken.getClass().getName());
        } finally {
            lock.get().unlock();
        }
    }

    private void remove(String account) throws MessagingException, IOException {
        MailServer server = properties.account(account).imap();
        ImapLine line = new ImapLine(server, properties.timeouts());
        try {
            IMAPFolder folder = line.open(Folder.READ_WRITE);
            // Without UIDPLUS an expunge takes whatever people have marked as deleted as well.
            if (!((IMAPStore) folder.getStore()).hasCapability("UIDPLUS")) {
                LOG.warn("pec: nothing is removed from {}, its server cannot remove single messages", account);
                return;
            }
            Optional<Cursor> cursor =
                    cursors.find(account, server.folder()).filter(read -> read.uidValidity() == validity(folder));
            if (cursor.isPresent()) {
                int removed = remove(folder, cursor.get());
                if (removed > 0) {
                    audit.record("mailbox.remove", "mailbox/" + account, String.valueOf(removed));
                    LOG.info("pec: {} expired messages removed from the mailbox of {}", removed, account);
                }
            }
            folder.close(false);
        } finally {
            line.close();
        }
    }

    private int remove(IMAPFolder folder, Cursor cursor) throws MessagingException, IOException {
        long start = System.nanoTime();
        Instant expired = clock.instant().minus(properties.mailboxRetention());
        int maxSize = Math.toIntExact(properties.maxMessageSize().toBytes());
        FolderReading reading = new FolderReading(folder, cursor.account(), maxSize, clock);
        List<Message> lying = reading.behind(0);
        int removed = 0;
        for (int from = 0; from < lying.size() && System.nanoTime() - start < TURN.toNanos(); from += BATCH) {
            List<Message> some = new ArrayList<>();
            for (FolderReading.Lying one : reading.look(lying.subList(from, Math.min(from + BATCH, lying.size())))) {
                if (one.uid() <= cursor.lastUid()
                        && one.receivedAt().isBefore(expired)
                        && !one.receivedAt().isBefore(cursor.since())
                        && isArchived(reading.read(one, cursor))) {
                    some.add(one.message());
                }
            }
            removed += remove(folder, some);
        }
        return removed;
    }

    private static int remove(IMAPFolder folder, List<Message> expired) throws MessagingException {
        if (!expired.isEmpty()) {
            Message[] messages = expired.toArray(Message[]::new);
            folder.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
            folder.expunge(messages);
        }
        return expired.size();
    }

    private boolean isArchived(Optional<Arrival> read) {
        return read.filter(arrival -> arrival.fault() == null && rows.isSettled(arrival))
                .isPresent();
    }

    private static long validity(IMAPFolder folder) {
        try {
            return folder.getUIDValidity();
        } catch (MessagingException unknown) {
            return -1;
        }
    }
}
