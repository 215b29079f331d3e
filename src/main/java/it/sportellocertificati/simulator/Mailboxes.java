package it.sportellocertificati.simulator;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All mailboxes: a message is put into one at most once, by its key, and lies on disk before anybody can see it. */
final class Mailboxes {

    private static final Logger LOG = LoggerFactory.getLogger(Mailboxes.class);

    private final Path directory;
    private final UserManager users;
    private final ImapHostManager imap;
    private final Map<String, MailboxFolder> folders = new TreeMap<>();
    private final Set<String> keys = new HashSet<>();
    private long lastNumber;

    Mailboxes(Path directory, UserManager users, ImapHostManager imap) {
        this.directory = DurableFiles.directory(directory);
        this.users = users;
        this.imap = imap;
    }

    /** Brings back what was there before a restart; unknown mailboxes get the password. */
    synchronized void load(String password) {
        try (Stream<Path> directories = Files.list(directory)) {
            var files = new ArrayList<Path>();
            for (Path mailbox : directories.filter(Files::isDirectory).toList()) {
                open(new MailAddress(mailbox.getFileName().toString()), password);
                try (Stream<Path> messages = Files.list(mailbox)) {
                    messages.filter(file -> !file.getFileName().toString().startsWith("."))
                            .forEach(files::add);
                }
            }
            files.sort((a, b) -> a.getFileName().compareTo(b.getFileName()));
            for (Path file : files) {
                load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Path file) throws IOException {
        String name = file.getFileName().toString();
        String mailbox = file.getName(file.getNameCount() - 2).toString();
        int dash = name.indexOf('-');
        long number = Long.parseLong(name.substring(0, dash));
        keys.add(name.substring(dash + 1, name.indexOf(".eml")));
        lastNumber = Math.max(lastNumber, number);
        if (!name.endsWith(MailboxFolder.GONE)) {
            show(
                    mailbox,
                    number,
                    file,
                    DurableFiles.read(file),
                    Files.getLastModifiedTime(file).toInstant());
        }
    }

    /** Opens the mailbox unless it is open: from then on its owner can log in with the address. */
    synchronized void open(MailAddress address, String password) {
        open(address, address.value(), password);
    }

    synchronized void open(MailAddress address, String username, String password) {
        if (folders.containsKey(address.value())) {
            return;
        }
        try {
            DurableFiles.directory(directory.resolve(address.value()));
            GreenMailUser user = users.createUser(address.value(), username, password);
            folders.put(address.value(), new MailboxFolder(imap.getInbox(user)));
        } catch (UserException | FolderException e) {
            throw new IllegalStateException("simulated mailbox", e);
        }
    }

    /**
     * Puts the message into the mailbox, unless one with the same key has ever been put into any.
     *
     * @return whether it was put there now
     */
    synchronized boolean put(MailAddress address, String key, byte[] bytes, Instant arrival) {
        if (!keys.add(key)) {
            return false;
        }
        long number = ++lastNumber;
        Path file = directory.resolve(address.value()).resolve(String.format("%010d-%s.eml", number, key));
        try {
            DurableFiles.write(file, bytes);
        } catch (RuntimeException e) {
            keys.remove(key);
            throw e;
        }
        show(address.value(), number, file, bytes, arrival);
        return true;
    }

    synchronized boolean holds(String key) {
        return keys.contains(key);
    }

    synchronized List<Mailbox> list() {
        return folders.entrySet().stream()
                .map(entry -> summary(entry.getKey(), entry.getValue().messages()))
                .toList();
    }

    synchronized Optional<MailboxFolder> folder(String address) {
        return Optional.ofNullable(folders.get(address));
    }

    private void show(String mailbox, long number, Path file, byte[] bytes, Instant arrival) {
        MailboxFolder folder = folders.get(mailbox);
        if (folder == null) {
            throw new IllegalStateException("no such simulated mailbox");
        }
        try {
            folder.show(number, file, bytes, arrival);
        } catch (IllegalArgumentException e) {
            // It stays on disk. A server that cannot show one message goes on with the others.
            LOG.warn("Simulator: message {} cannot be shown by IMAP", number);
        }
    }

    private static Mailbox summary(String address, List<MailboxMessage> messages) {
        Instant last =
                messages.isEmpty() ? null : messages.get(messages.size() - 1).arrivedAt();
        return new Mailbox(address, messages.size(), last);
    }
}
