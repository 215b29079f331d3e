package it.sportellocertificati.simulator;

import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.util.ServerSetup;
import it.sportellocertificati.simulator.SimulatorSettings.Account;
import it.sportellocertificati.simulator.SimulatorSettings.Simulator;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The provider from one start to the next stop: its doors, its mailboxes and what it still owes. */
final class ProviderRun {

    private static final String LOOPBACK = "127.0.0.1";
    private static final long START_MILLIS = 20_000;

    private final SimulatorSettings settings;
    private final Clock clock;
    private final Moods moods;
    private final AcceptedMessages accepted;
    private final Mailboxes mailboxes;
    private final Dispatcher dispatcher;
    private final OrdinaryPost ordinary;
    private final AccessPoint smtp;
    private final MailboxDoor imap;
    private final TestAuthority authority;
    private @Nullable TlsDoor smtps;
    private @Nullable TlsDoor imaps;

    ProviderRun(SimulatorSettings settings, Clock clock, TestAuthority authority, ReceiptWriter writer, Moods moods) {
        Simulator own = settings.simulator();
        Path data = own.data();
        var managers = new ProviderManagers(moods::refusesLogin);
        this.settings = settings;
        this.clock = clock;
        this.authority = authority;
        this.moods = moods;
        this.accepted = new AcceptedMessages(data.resolve("accettati"));
        this.mailboxes =
                new Mailboxes(data.resolve("caselle"), managers.getUserManager(), managers.getImapHostManager());
        this.dispatcher = new Dispatcher(own, clock, mailboxes, writer);
        this.ordinary = new OrdinaryPost(mailboxes, own.password(), clock);
        this.smtp = new AccessPoint(
                new ServerSetup(own.smtpPort(), LOOPBACK, ServerSetup.PROTOCOL_SMTP), managers, this::accept, moods);
        this.imap = new MailboxDoor(new ServerSetup(own.imapPort(), LOOPBACK, ServerSetup.PROTOCOL_IMAP), managers);
    }

    /** Opens the doors only when everything is loaded: nobody ever sees a mailbox half full. */
    void start() {
        for (Account account : settings.accounts().values()) {
            MailAddress address = MailAddress.of(account.address())
                    .orElseThrow(() -> new IllegalStateException("sportello.pec.accounts: not an address"));
            mailboxes.open(address, account.username(), account.password(settings.simulator()));
        }
        ordinary.open();
        mailboxes.load(settings.simulator().password());
        accepted.load(dispatcher::take);
        dispatcher.start();
        start(smtp);
        start(imap);
        smtps = tls(settings.simulator().smtpsPort(), smtp);
        imaps = tls(settings.simulator().imapsPort(), imap);
    }

    private @Nullable TlsDoor tls(int port, AbstractServer plain) {
        return port < 0 ? null : new TlsDoor(port, plain.getPort(), authority);
    }

    void stop() {
        moods.stop();
        Stream.of(smtps, imaps).filter(Objects::nonNull).forEach(TlsDoor::close);
        smtp.stopService();
        imap.stopService();
        dispatcher.stop();
    }

    void accept(MailAddress sender, List<MailAddress> recipients, RawMessage message) {
        if (sender.equals(OrdinaryPost.ACCOUNT)) {
            ordinary.deliver(recipients, message);
            return;
        }
        dispatcher.take(accepted.add(clock.instant(), sender, recipients, moods.towards(recipients), message));
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

    int smtpsPort() {
        return smtps == null ? -1 : smtps.port();
    }

    int imapsPort() {
        return imaps == null ? -1 : imaps.port();
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
