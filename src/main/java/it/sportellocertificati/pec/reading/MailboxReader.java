package it.sportellocertificati.pec.reading;

import it.sportellocertificati.pec.archive.Arrival;
import it.sportellocertificati.pec.health.LineAlarm;
import it.sportellocertificati.pec.health.LineWatch;
import it.sportellocertificati.pec.settings.MailServer;
import it.sportellocertificati.pec.settings.PecProperties;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one mailbox; by one thread at a time, and, by the lock that its caller holds, on one node at a time. */
final class MailboxReader {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);
    private static final int BATCH = 200;

    /** How long to read before others get a turn; well below the time for which the lock is held at most. */
    private static final Duration TURN = Duration.ofMinutes(5);

    private final String account;
    private final MailServer server;
    private final ImapLine line;
    private final LineWatch watch;
    private final Cursors cursors;
    private final Intake intake;
    private final Owed owed;
    private final PecProperties properties;
    private final Clock clock;

    private final StubbornMessages stubborn = new StubbornMessages();
    private volatile boolean stopped;

    MailboxReader(
            String account,
            LineWatch watch,
            Cursors cursors,
            Intake intake,
            Owed owed,
            PecProperties properties,
            Clock clock) {
        this.account = account;
        this.server = properties.account(account).imap();
        this.line = new ImapLine(server, properties.timeouts());
        this.watch = watch;
        this.cursors = cursors;
        this.intake = intake;
        this.owed = owed;
        this.properties = properties;
        this.clock = clock;
    }

    /** @return whether there may be more to read at once */
    synchronized boolean read() {
        if (stopped || !watch.mayTry()) {
            return false;
        }
        try {
            boolean more = readFolder();
            watch.well();
            owed.settle(account);
            return more;
        } catch (AuthenticationFailedException refused) {
            line.close();
            watch.failed(LoginAnswer.alarm(refused));
        } catch (MessagingException | IOException broken) {
            LOG.debug("pec: reading of {} broke off", account, broken);
            line.close();
            watch.failed(LineAlarm.UNREACHABLE);
        } catch (RuntimeException | Error unexpected) {
            // Of the database, say: the line is not to blame, but what is left half read on it is not to be relied
            // upon.
            line.close();
            throw unexpected;
        }
        return false;
    }

    /** Ends after the message that is being read. */
    void stop() {
        stopped = true;
    }

    synchronized void close() {
        line.close();
    }

    private boolean readFolder() throws MessagingException, IOException {
        long start = System.nanoTime();
        IMAPFolder folder = line.open();
        try {
            FolderReading reading = new FolderReading(
                    folder, account, Math.toIntExact(properties.maxMessageSize().toBytes()), clock);
            Cursor cursor = cursors.at(account, server.folder(), folder.getUIDValidity());
            stubborn.from(cursor);
            List<Message> behind = reading.behind(cursor.lastUid());
            for (int from = 0; from < behind.size() && !stopped; from += BATCH) {
                if (System.nanoTime() - start > TURN.toNanos()) {
                    return true;
                }
                readBatch(reading, cursor, reading.look(behind.subList(from, Math.min(from + BATCH, behind.size()))));
            }
            return false;
        } finally {
            folder.close(false);
        }
    }

    private void readBatch(FolderReading reading, Cursor cursor, List<FolderReading.Lying> batch)
            throws MessagingException, IOException {
        Arrival.Place passed = null;
        for (int i = 0; i < batch.size() && !stopped; i++) {
            FolderReading.Lying lying = batch.get(i);
            if (lying.receivedAt().isBefore(cursor.since())) {
                passed = place(cursor, lying.uid());
            } else if (stubborn.has(lying.uid())
                    && isToBlame(reading, cursor, lying, batch.subList(i + 1, batch.size()))) {
                passOver(cursor, lying);
            } else {
                take(reading, cursor, lying);
            }
        }
        if (passed != null) {
            cursors.move(passed);
        }
    }

    /** That a later one can be read shows that the line is well, and that it is this message. */
    private boolean isToBlame(
            FolderReading reading, Cursor cursor, FolderReading.Lying lying, List<FolderReading.Lying> later)
            throws MessagingException {
        if (stubborn.isBeyondUs(lying.uid())) {
            return true;
        }
        Optional<FolderReading.Lying> witness =
                later.stream().filter(other -> !stubborn.has(other.uid())).findFirst();
        if (witness.isPresent()) {
            read(reading, cursor, witness.get());
        }
        return witness.isPresent();
    }

    private void take(FolderReading reading, Cursor cursor, FolderReading.Lying lying)
            throws MessagingException, IOException {
        Optional<Arrival> arrival = read(reading, cursor, lying);
        if (arrival.isEmpty()) {
            cursors.move(place(cursor, lying.uid()));
        } else {
            record(arrival.get());
        }
    }

    /** Three times at most, with the pauses of a line in trouble: what exhausts the memory harms everybody each time. */
    private void record(Arrival arrival) throws MessagingException {
        try {
            intake.take(arrival);
        } catch (OutOfMemoryError tooMuch) {
            throw exhausted(arrival.place().uid());
        }
    }

    private Optional<Arrival> read(FolderReading reading, Cursor cursor, FolderReading.Lying lying)
            throws MessagingException {
        try {
            return reading.read(lying, cursor);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            stubborn.failed(lying.uid());
            throw new MessagingException("pec.message.notFetched", unreadable);
        } catch (OutOfMemoryError tooMuch) {
            throw exhausted(lying.uid());
        }
    }

    private MessagingException exhausted(long uid) {
        LOG.error("pec: no memory for message {} of {}, given up after some more attempts", uid, account);
        stubborn.exhausted(uid);
        return new MessagingException("pec.message.tooMuch");
    }

    /** What the server still knows of it stands in for its bytes: that stays the same when the mailbox is numbered anew. */
    private void passOver(Cursor cursor, FolderReading.Lying lying) throws MessagingException {
        byte[] stub = ("INTERNALDATE " + lying.receivedAt() + " SIZE "
                        + lying.message().getSize())
                .getBytes(StandardCharsets.US_ASCII);
        intake.take(Arrival.at(place(cursor, lying.uid()), stub, 0, lying.receivedAt()));
    }

    private Arrival.Place place(Cursor cursor, long uid) {
        return new Arrival.Place(account, cursor.folder(), cursor.uidValidity(), uid);
    }
}
