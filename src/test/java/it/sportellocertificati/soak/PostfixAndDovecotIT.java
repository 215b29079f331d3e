package it.sportellocertificati.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.pec.Letter;
import it.sportellocertificati.pec.LetterReceived;
import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.PecRoom;
import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.pec.ReceiptRecorded;
import it.sportellocertificati.simulator.EmbeddedProvider;
import it.sportellocertificati.simulator.MailboxMessage;
import it.sportellocertificati.simulator.SimulatorSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The same client against servers that others wrote: Postfix with SMTP AUTH and Dovecot, in clear and by STARTTLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostfixAndDovecotIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    static Path directory;

    private EmbeddedProvider provider;
    private PeerServers peers;
    private SoakDatabase database;
    private PecRoom room;

    @BeforeAll
    void open() throws IOException {
        if (!PeerServers.arePresent()) {
            System.err.println(
                    "!! Postfix and Dovecot are not here, or this is not root: THE INDEPENDENT MAIL SERVERS WERE NOT TRIED");
        }
        assumeTrue(PeerServers.arePresent());
        SimulatorSettings plain = SimulatorSettings.forTests(directory, PecRoom.PROCURA, PecRoom.CAMERA);
        provider = new EmbeddedProvider(
                new SimulatorSettings(plain.accounts(), plain.simulator().withTls()), Clock.systemUTC());
        provider.start();
        peers = new PeerServers(directory.resolve("porta.pem"));
        database = SoakDatabase.h2(Files.createDirectory(directory.resolve("banca-dati")));
        room = PecRoom.open(
                database.pool(),
                directory.resolve("chiavi"),
                Clock.systemUTC(),
                peers.settings(provider.anchor(), "NONE"));
    }

    @AfterAll
    void close() throws IOException {
        if (room != null) {
            room.close();
            database.close();
        }
        if (peers != null) {
            peers.close();
        }
        if (provider != null) {
            provider.stop();
        }
    }

    @Test
    void sendsThroughPostfixByteForByteAndReadsGenuineReceiptsFromDovecot() throws IOException {
        int before = peers.mailbox(PeerServers.OFFICE).size();
        String id = room.outbox().post(PecRoom.letter("Certificato perché sì"));
        room.send();

        assertThat(room.stateOf(id)).isEqualTo(MessageState.SENT);
        byte[] sent = room.mailroom().sentBytes(id);
        await().atMost(PATIENCE).until(() -> peers.mailbox(PeerServers.OFFICE).size() == before + 1);
        assertThat(peers.mailbox(PeerServers.OFFICE))
                .anySatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .endsWith(new String(sent, StandardCharsets.ISO_8859_1).replace("\r\n", "\n")));

        deliver(receiptsFor(sent));
        assertThat(told(id)).containsExactlyInAnyOrder(ReceiptKind.ACCEPTANCE, ReceiptKind.DELIVERY);
    }

    @Test
    void startsAgainWithoutDoublingWhenDovecotNumbersItsMessagesAnew() throws IOException {
        String id = room.outbox().post(PecRoom.letter("Numerato due volte"));
        room.send();
        deliver(receiptsFor(room.mailroom().sentBytes(id)));
        long rows = rows();
        long before = cursor("uid_validity");

        peers.forgetNumbers(PecRoom.PROCURA);
        // The line was cut, so that it rests for some seconds. In this thread: a wait that is given up interrupts
        // another one, and that
        // would close H2's file under the tests that follow.
        await().pollInSameThread().atMost(PATIENCE).until(() -> {
            room.poll();
            return cursor("uid_validity") != before && cursor("last_uid") >= 2;
        });

        assertThat(rows()).isEqualTo(rows);
        assertThat(told(id)).containsExactlyInAnyOrder(ReceiptKind.ACCEPTANCE, ReceiptKind.DELIVERY);
    }

    @Test
    void takesARefusalOfPostfixForTheLettersEnd() {
        Letter nobody = new Letter(
                "procura",
                new PecAddress("nessuno@pec.comune.example"),
                "A nessuno",
                "Testo",
                List.of(),
                "LU26-0004-1275",
                null);
        String id = room.outbox().post(nobody);
        room.send();

        assertThat(room.stateOf(id)).isEqualTo(MessageState.FAILED);
        assertThat(room.mailroom().sent(id).replyCode()).isEqualTo(550);
    }

    @Test
    void readsOrdinaryMailThatPostfixDelivered() throws IOException {
        int before = room.happenings().of(LetterReceived.class).size();
        deliver(List.of(("From: camera@x.example\r\nTo: " + PecRoom.PROCURA
                        + "\r\nMessage-ID: <ordinaria@x.example>\r\nSubject: Ordinaria\r\n\r\nTesto\r\n")
                .getBytes(StandardCharsets.US_ASCII)));

        List<LetterReceived> letters = room.happenings().of(LetterReceived.class);
        assertThat(letters).hasSize(before + 1);
        assertThat(letters.get(before).trusted()).isFalse();
    }

    @Test
    void sendsAndReadsByStarttlsOnlyWhereItTrustsTheServersAuthority() throws Exception {
        Map<String, Object> settings = peers.settings(provider.anchor(), "STARTTLS");

        assertThat(StrictClient.run(own("starttls"), settings, provider.anchor(), true))
                .startsWith("SENT")
                .endsWith("null");
        assertThat(StrictClient.run(own("starttls-estraneo"), settings, provider.anchor(), false))
                .startsWith("QUEUED 0")
                .doesNotEndWith("null");
    }

    private Path own(String name) throws IOException {
        return Files.createDirectory(directory.resolve(name));
    }

    /** What a provider would have answered to this letter. */
    private List<byte[]> receiptsFor(byte[] letter) {
        int before = provider.mailbox(PecRoom.PROCURA).size();
        provider.send(PecRoom.PROCURA, List.of(PeerServers.OFFICE), letter);
        await().atMost(PATIENCE).until(() -> provider.pending() == 0);
        List<byte[]> receipts = new ArrayList<>();
        for (MailboxMessage message : provider.mailbox(PecRoom.PROCURA).subList(before, before + 2)) {
            receipts.add(provider.raw(PecRoom.PROCURA, message.number()));
        }
        return receipts;
    }

    /** By Postfix into the mailbox that Dovecot shows, and then to us. */
    private void deliver(List<byte[]> messages) throws IOException {
        long before = rows();
        try (RawSmtp line = new RawSmtp(peers.smtpPort(), PecRoom.CAMERA, "simulator")) {
            line.send(PecRoom.CAMERA, PecRoom.PROCURA, messages);
        }
        await().atMost(PATIENCE).until(() -> {
            room.poll();
            return rows() == before + messages.size();
        });
    }

    private long rows() {
        return room.jdbc()
                .sql("select count(*) from pec_received")
                .query(Long.class)
                .single();
    }

    private long cursor(String column) {
        return room.jdbc()
                .sql("select " + column + " from pec_cursor where account = 'procura'")
                .query(Long.class)
                .single();
    }

    private List<ReceiptKind> told(String id) {
        return room.happenings().of(ReceiptRecorded.class).stream()
                .filter(event -> event.messageId().equals(id))
                .map(ReceiptRecorded::kind)
                .toList();
    }
}
