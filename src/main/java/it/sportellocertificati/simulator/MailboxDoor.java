package it.sportellocertificati.simulator;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;

/** The provider's IMAP door. Its sockets send at once what they are given: waiting for acknowledgements cost 40 ms a message. */
final class MailboxDoor extends AbstractServer {

    private static final int IDLE_MILLIS = 5 * 60 * 1000;

    MailboxDoor(ServerSetup setup, Managers managers) {
        super(setup, managers);
        setDaemon(true);
        setClientSocketTimeout(IDLE_MILLIS);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket clientSocket) {
        return new ImapHandler(managers.getUserManager(), managers.getImapHostManager(), prompt(clientSocket));
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
