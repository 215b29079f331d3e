package it.sportellocertificati.simulator;

import com.icegreen.greenmail.imap.ImapServer;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.util.ServerSetup;
import it.sportellocertificati.simulator.SimulatorSettings.Account;
import it.sportellocertificati.simulator.SimulatorSettings.Simulator;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The provider from one start to the next stop: its doors, its mailboxes and what it still owes. */
final class ProviderRun {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int IDLE_MILLIS = 30 * 60 * 1000;
    private static final long START_MILLIS = 20_000;

    private final SimulatorSettings settings;
    private final Clock clock;
    private final Supplier<Set<Fault>> faults;
    private final AcceptedMessages accepted;
    private final Mailboxes mailboxes;
    private final Dispatcher dispatcher;
    private final AccessPoint smtp;
    private final ImapServer imap;

    ProviderRun(SimulatorSettings settings, Clock clock, ReceiptWriter writer, Supplier<Set<Fault>> faults) {
        Simulator own = settings.simulator();
        Path data = own.data();
        var managers = new ProviderManagers(() -> faults.get().contains(Fault.LOGIN_REFUSED));
        this.settings = settings;
        this.clock = clock;
        this.faults = faults;
        this.accepted = new AcceptedMessages(data.resolve("accettati"));
        this.mailboxes =
                new Mailboxes(data.resolve("caselle"), managers.getUserManager(), managers.getImapHostManager());
        this.dispatcher = new Dispatcher(own, clock, mailboxes, writer);
        this.smtp = new AccessPoint(
                new ServerSetup(own.smtpPort(), LOOPBACK, ServerSetup.PROTOCOL_SMTP), managers, this::accept);
        this.imap = new ImapServer(new ServerSetup(own.imapPort(), LOOPBACK, ServerSetup.PROTOCOL_IMAP), managers);
        imap.setDaemon(true);
        imap.setClientSocketTimeout(IDLE_MILLIS);
    }

    /** Opens the doors only when everything is loaded: nobody ever sees a mailbox half full. */
    void start() {
        for (Account account : settings.accounts().values()) {
            MailAddress address = MailAddress.of(account.address())
                    .orElseThrow(() -> new IllegalStateException("sportello.pec.accounts: not an address"));
            mailboxes.open(address, account.username(), account.password(settings.simulator()));
        }
        mailboxes.load(settings.simulator().password());
        accepted.load(dispatcher::take);
        dispatcher.start();
        start(smtp);
        start(imap);
    }

    void stop() {
        smtp.stopService();
        imap.stopService();
        dispatcher.stop();
    }

    void accept(MailAddress sender, List<MailAddress> recipients, RawMessage message) {
        dispatcher.take(accepted.add(clock.instant(), sender, recipients, faults.get(), message));
    }

    AcceptedMessages accepted() {
        return accepted;
    }

    Mailboxes mailboxes() {
        return mailboxes;
    }

    int pending() {
        return dispatcher.pending();
    }

    int smtpPort() {
        return smtp.getPort();
    }

    int imapPort() {
        return imap.getPort();
    }

    private static void start(AbstractServer server) {
        server.startService();
        try {
            if (!server.waitTillRunning(START_MILLIS)) {
                throw new IllegalStateException("The simulated provider cannot open port "
                        + server.getServerSetup().getPort() + " on 127.0.0.1 (" + server.getProtocol()
                        + "): is another copy running?");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the simulated provider started", e);
        }
    }
}
