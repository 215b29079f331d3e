package it.sportellocertificati.simulator;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** A provider on free ports and a directory of its own for each test, with the sender that most tests use. */
final class RunningProvider implements AfterEachCallback {

    static final String SENDER = "casellario.procura.lucca@giustiziacert.it";
    static final String RECIPIENT = "protocollo@pec.comune-di-prova.example";

    /** Keys take seconds to make; one authority serves all tests, but each in a directory of its own. */
    private static final Path AUTHORITY = authority();

    private final Path directory;
    private final EmbeddedProvider provider;

    RunningProvider() {
        try {
            directory = Files.createTempDirectory("simulatore");
            giveAuthority(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        provider = new EmbeddedProvider(SimulatorSettings.forTests(directory, SENDER), Clock.systemUTC());
        provider.start();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        provider.stop();
        FileSystemUtils.deleteRecursively(directory);
    }

    private static Path authority() {
        try {
            Path made = Files.createTempDirectory("autorita");
            new EmbeddedProvider(SimulatorSettings.forTests(made), Clock.systemUTC());
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spares a provider that is about to start there the making of keys. */
    static void giveAuthority(Path directory) throws IOException {
        FileSystemUtils.copyRecursively(AUTHORITY, directory);
    }

    EmbeddedProvider get() {
        return provider;
    }

    Path directory() {
        return directory;
    }

    MailClient sender() {
        return new MailClient(provider, SENDER);
    }

    /** Sends one letter and waits until the provider owes nothing more. */
    void post(String messageId, String recipient, String... headers) throws Exception {
        sender().send(MailClient.letter(SENDER, recipient, messageId, headers), recipient);
        settle();
    }

    void settle() {
        await().atMost(Duration.ofSeconds(60)).until(() -> provider.pending() == 0);
    }

    /** What lies in the sender's mailbox, read by IMAP. */
    List<Received> answers() throws Exception {
        var answers = new ArrayList<Received>();
        for (byte[] bytes : sender().inbox()) {
            answers.add(Received.of(bytes));
        }
        return answers;
    }

    List<String> kinds(String mailbox) {
        return provider.mailbox(mailbox).stream().map(MailboxMessage::kind).toList();
    }
}
