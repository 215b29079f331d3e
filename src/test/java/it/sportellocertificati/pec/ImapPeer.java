package it.sportellocertificati.pec;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** The provider's IMAP side: mailboxes that tests put mail into, byte by byte. */
final class ImapPeer implements AutoCloseable {

    private final int port;
    private GreenMail server;

    ImapPeer() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        start();
        port = server.getImap().getPort();
    }

    private void start() {
        server.start();
        for (String address : List.of(PecRoom.PROCURA, PecRoom.CAMERA)) {
            server.setUser(address, address, "secret");
        }
    }

    int port() {
        return port;
    }

    void deliver(byte[] message) {
        deliver(message, PecRoom.PROCURA);
    }

    void deliver(byte[] message, String address) {
        deliver(message, address, new Date());
    }

    void deliver(byte[] message, String address, Date received) {
        try {
            MimeMessage parsed = new MimeMessage(TestMail.session(), new ByteArrayInputStream(message));
            server.getManagers()
                    .getImapHostManager()
                    .getInbox(user(address))
                    .appendMessage(parsed, new Flags(), received);
        } catch (MessagingException | FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    List<StoredMessage> lying() {
        try {
            return server.getManagers()
                    .getImapHostManager()
                    .getInbox(user(PecRoom.PROCURA))
                    .getMessages();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a person would, with a mail program. */
    void mark(int index, Flags.Flag flag) {
        lying().get(index).setFlag(flag, true);
    }

    void password(String password) {
        user(PecRoom.PROCURA).setPassword(password);
    }

    /** The server starts anew: empty mailboxes, and a UIDVALIDITY that it has not had before. */
    void restart() {
        server.stop();
        // It numbers by the seconds of the clock: within the same one it would be the numbering from before.
        long second = Instant.now().getEpochSecond();
        await().until(() -> Instant.now().getEpochSecond() > second);
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        start();
    }

    private GreenMailUser user(String address) {
        GreenMailUser user = server.getManagers().getUserManager().getUserByEmail(address);
        if (user == null) {
            throw new IllegalStateException("no mailbox " + address);
        }
        return user;
    }

    @Override
    public void close() {
        server.stop();
    }
}
