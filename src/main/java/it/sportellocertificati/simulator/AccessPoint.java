package it.sportellocertificati.simulator;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.util.List;

/** The provider's SMTP door, with a session per connection that knows who has logged in. */
final class AccessPoint extends SmtpServer {

    /** Takes a message into the provider's care; when it returns, the message is on disk. */
    @FunctionalInterface
    interface Counter {
        void accept(MailAddress sender, List<MailAddress> recipients, RawMessage message);
    }

    private static final int IDLE_MILLIS = 5 * 60 * 1000;

    private final Counter counter;
    private final Moods moods;

    AccessPoint(ServerSetup setup, Managers managers, Counter counter, Moods moods) {
        super(setup, managers);
        this.counter = counter;
        this.moods = moods;
        setDaemon(true);
        setClientSocketTimeout(IDLE_MILLIS);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket clientSocket) {
        return new SmtpHandler(
                new AccessPointSession(counter, moods), managers.getSmtpManager(), MailboxDoor.prompt(clientSocket));
    }
}
