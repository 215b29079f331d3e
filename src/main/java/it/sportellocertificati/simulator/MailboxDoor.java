package it.sportellocertificati.simulator;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The provider's IMAP door. Its sockets send at once what they are given: waiting for acknowledgements cost 40 ms a message. */
final class MailboxDoor extends AbstractServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxDoor.class);
    private static final int IDLE_MILLIS = 5 * 60 * 1000;

    MailboxDoor(ServerSetup setup, Managers managers) {
        super(setup, managers);
        setDaemon(true);
        setClientSocketTimeout(IDLE_MILLIS);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket clientSocket) {
        return new Line(managers, prompt(clientSocket));
    }

    /**
     * One client's connection. GreenMail stumbles where a message comes in just while it ends an answer; the client then meets what real
     * servers do as well, a line that is cut.
     */
    private static final class Line extends ImapHandler {

        Line(Managers managers, Socket socket) {
            super(managers.getUserManager(), managers.getImapHostManager(), socket);
        }

        @Override
        public void run() {
            try {
                super.run();
            } catch (IllegalStateException stumbled) {
                LOG.warn("Simulator: an IMAP line was cut", stumbled);
            } finally {
                close();
            }
        }
    }

    static Socket prompt(Socket socket) {
        try {
            socket.setTcpNoDelay(true);
            return socket;
        } catch (SocketException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
