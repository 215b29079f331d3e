package it.sportellocertificati.pec.reading;

import it.sportellocertificati.pec.settings.LineSettings;
import it.sportellocertificati.pec.settings.LineTimeouts;
import it.sportellocertificati.pec.settings.MailServer;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a mailbox, kept between two looks. The folder is opened read-only (EXAMINE) and messages are peeked
 * at: people use the same mailbox, and what they have or have not read is theirs to mark.
 */
final class ImapLine {

    private static final Logger LOG = LoggerFactory.getLogger(ImapLine.class);

    private final MailServer server;
    private final Session session;
    private final String protocol;
    private @Nullable Store store;

    ImapLine(MailServer server, LineTimeouts timeouts) {
        this.server = server;
        this.protocol = LineSettings.protocol("imap", server);
        Properties properties = LineSettings.of(protocol, server, timeouts);
        properties.setProperty("mail." + protocol + ".peek", "true");
        // A message in one piece or a few, and to its true end: some servers state sizes that are not theirs.
        properties.setProperty("mail." + protocol + ".fetchsize", String.valueOf(1024 * 1024));
        properties.setProperty("mail." + protocol + ".ignorebodystructuresize", "true");
        this.session = Session.getInstance(properties);
    }

    /** The folder for reading, opened anew, so that its UIDVALIDITY is what the server says now. */
    IMAPFolder open() throws MessagingException {
        return open(Folder.READ_ONLY);
    }

    IMAPFolder open(int mode) throws MessagingException {
        Store open = store;
        if (open == null || !open.isConnected()) {
            close();
            open = session.getStore(protocol);
            store = open;
            open.connect(server.host(), server.port(), server.username(), server.password());
        }
        IMAPFolder folder = (IMAPFolder) open.getFolder(server.folder());
        folder.open(mode);
        return folder;
    }

    void close() {
        Store open = store;
        store = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException alreadyGone) {
                LOG.debug("pec: the IMAP line was already gone");
            }
        }
    }
}
