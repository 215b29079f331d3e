package it.sportellocertificati.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The provider of the demo and of the tests. It listens on 127.0.0.1 alone, answers each message as a provider does,
 * and survives a kill: what it has accepted or put into a mailbox is on disk first, and receipts that were not yet
 * issued are issued at the next start, none twice.
 */
@Component
@SimulatorOnly
public class EmbeddedProvider implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedProvider.class);
    /** Before all that connects to it, after nothing. */
    private static final int EARLY = Integer.MIN_VALUE + 100;

    private volatile SimulatorSettings settings;
    private final Clock clock;
    private final ProviderHome home;
    private volatile Set<Fault> faults = Set.of();
    private volatile @Nullable ProviderRun run;

    /** Makes the authority if there is none, so that {@code ca.pem} is there before anybody starts to read mail. */
    public EmbeddedProvider(SimulatorSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.home = new ProviderHome(settings.simulator().data(), clock);
    }

    @Override
    public synchronized void start() {
        if (run == null) {
            var started = new ProviderRun(
                    settings,
                    clock,
                    home.authority(),
                    home.writer(),
                    new Moods(settings.simulator().slowness(), () -> faults));
            try {
                started.start();
            } catch (RuntimeException e) {
                started.stop();
                throw e;
            }
            run = started;
            // A provider that comes back is found at the same address, free port or not.
            settings = settings.at(started);
            LOG.warn(
                    "Simulated PEC provider on 127.0.0.1: SMTP {}, IMAP {}. No mail leaves this machine; mailboxes lie in clear in {}",
                    started.smtpPort(),
                    started.imapPort(),
                    settings.simulator().data());
        }
    }

    @Override
    public synchronized void stop() {
        ProviderRun running = run;
        if (running != null) {
            run = null;
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    @Override
    public int getPhase() {
        return EARLY;
    }

    public int smtpPort() {
        return running().smtpPort();
    }

    public int imapPort() {
        return running().imapPort();
    }

    /** Port of SMTP with TLS from the first byte; -1 when it is closed. */
    public int smtpsPort() {
        return running().smtpsPort();
    }

    /** Port of IMAP with TLS from the first byte; -1 when it is closed. */
    public int imapsPort() {
        return running().imapsPort();
    }

    /** File of the certificate to trust for this provider's signatures. */
    public Path anchor() {
        return home.authority().anchor();
    }

    public List<Mailbox> mailboxes() {
        return running().mailboxes().list();
    }

    /** Messages of the mailbox in the order of arrival; none when there is no such mailbox. */
    public List<MailboxMessage> mailbox(String address) {
        return running()
                .mailboxes()
                .folder(address)
                .map(MailboxFolder::messages)
                .orElse(List.of());
    }

    /**
     * The message as it lies in the mailbox.
     *
     * @throws NoSuchElementException when the mailbox holds no such message
     */
    public byte[] raw(String address, long number) {
        return running()
                .mailboxes()
                .folder(address)
                .flatMap(folder -> folder.bytes(number))
                .orElseThrow(() -> new NoSuchElementException("no such message in the simulated mailbox"));
    }

    /** How often each Message-ID was accepted since the data directory exists; 2 means that a mail was sent twice. */
    public Map<String, Integer> acceptedPerMessageId() {
        return running().accepted().counts();
    }

    /** How often the message was accepted by SMTP, the angle brackets of its Message-ID included. */
    public int acceptedCount(String messageId) {
        return acceptedPerMessageId().getOrDefault(messageId, 0);
    }

    /** Messages that the provider still owes, those of hours ahead included. */
    public int pending() {
        return running().pending();
    }

    /** Switches the faults on for messages accepted from now on, and all others off. */
    public void misbehave(Fault... chosen) {
        this.faults = Set.of(chosen);
    }

    /** What is switched on. */
    public Set<Fault> faults() {
        return faults;
    }

    /**
     * Comes back as after a crash: every line is cut, and every mailbox is numbered anew under another UIDVALIDITY, if a
     * second has passed since the last start.
     */
    public synchronized void restart() {
        stop();
        start();
    }

    /** Takes a message as if its sender had sent it by SMTP: receipts and envelopes follow. */
    public void send(String sender, List<String> recipients, byte[] message) {
        MailAddress from = address(sender);
        running().mailboxes().open(from, settings.simulator().password());
        running()
                .accept(from, recipients.stream().map(EmbeddedProvider::address).toList(), RawMessage.of(message));
    }

    /** Puts the bytes into the mailbox as they are, whatever they are: ordinary mail, or something forged. */
    public void deliverOrdinary(String recipient, byte[] message) {
        MailAddress to = address(recipient);
        running().mailboxes().open(to, settings.simulator().password());
        running().mailboxes().put(to, "ordinaria-" + UUID.randomUUID(), message, clock.instant());
    }

    TestAuthority authority() {
        return home.authority();
    }

    private ProviderRun running() {
        ProviderRun running = run;
        if (running == null) {
            throw new IllegalStateException("the simulated provider is not running");
        }
        return running;
    }

    private static MailAddress address(String text) {
        return MailAddress.of(text).orElseThrow(() -> new IllegalArgumentException("not an address"));
    }
}
