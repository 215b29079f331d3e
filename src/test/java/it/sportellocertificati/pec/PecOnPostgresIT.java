package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What differs between databases: duplicates within a transaction, types, paging and the claims of several nodes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PecOnPostgresIT {

    private static final TestAuthority AUTHORITY = new TestAuthority("Autorità di prova");
    private static final TestSigner PROVIDER = AUTHORITY.provider();

    @TempDir
    static Path directory;

    private final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private final SmtpPeer smtp = new SmtpPeer();
    private final ImapPeer imap = new ImapPeer();
    private EmbeddedPostgres postgres;
    private DataSource database;
    private PecRoom room;

    @BeforeAll
    void open() throws IOException {
        AUTHORITY.writeTo(directory.resolve("ca.pem"));
        postgres = EmbeddedPostgres.builder().start();
        database = PecDatabase.postgres(postgres.getPostgresDatabase());
        room = anotherNode();
    }

    @BeforeEach
    void beginAfresh() {
        smtp.forget();
        room.happenings().forget();
    }

    @AfterAll
    void close() throws IOException {
        room.close();
        postgres.close();
        smtp.close();
        imap.close();
    }

    private PecRoom anotherNode() {
        return PecRoom.open(
                database, directory, clock, PecRoom.settings(smtp.port(), imap.port(), directory.resolve("ca.pem")));
    }

    private byte[] receipt(ReceiptKind kind, String id) {
        return TestMail.receipt(kind, id).signedBy(PROVIDER).bytes();
    }

    @Test
    void takesALetterFromTheOutboxToItsReceipts() {
        String id = room.outbox().post(PecRoom.letter("Certificato"));
        room.send();
        byte[] acceptance = receipt(ReceiptKind.ACCEPTANCE, id);
        imap.deliver(acceptance);
        imap.deliver(acceptance);
        imap.deliver(receipt(ReceiptKind.DELIVERY, id));

        room.poll();

        assertThat(smtp.taken().get(0).content()).isEqualTo(room.mailroom().sentBytes(id));
        assertThat(room.happenings().of(ReceiptRecorded.class))
                .extracting(ReceiptRecorded::kind)
                .containsExactly(ReceiptKind.ACCEPTANCE, ReceiptKind.DELIVERY);
        assertThat(room.mailroom().receiptsFor(id)).hasSize(2);
        assertThat(room.mailroom()
                        .messages(new MessageFilter("procura", null, null, 0, 2))
                        .rows())
                .hasSize(2);
        assertThat(room.health("procura").alarm()).isNull();
    }

    @Test
    void settlesDoubtRefusalAndDelay() {
        smtp.answer("RCPT", "550 5.1.1 no");
        String refused = room.outbox().post(PecRoom.letter("rifiutato"));
        room.send();
        smtp.answer("RCPT", "451 4.2.0 poi");
        String late = room.outbox().post(PecRoom.letter("poi"));
        room.send();
        smtp.answer(".", SmtpPeer.DROP);
        String doubtful = room.outbox().post(PecRoom.letter("dubbio"));
        room.send();

        assertThat(room.stateOf(refused)).isEqualTo(MessageState.FAILED);
        assertThat(room.stateOf(late)).isEqualTo(MessageState.QUEUED);
        assertThat(room.stateOf(doubtful)).isEqualTo(MessageState.UNCERTAIN);

        imap.deliver(receipt(ReceiptKind.ACCEPTANCE, doubtful));
        room.poll();
        clock.advance(Duration.ofMinutes(2));
        room.send();
        assertThat(room.stateOf(late)).isEqualTo(MessageState.SENT);
        assertThat(room.stateOf(doubtful)).isEqualTo(MessageState.SENT);
    }

    @Test
    void sendsEachLetterOnceFromTwoNodes() throws InterruptedException {
        List<String> letters = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> letters.add(room.outbox().post(PecRoom.letter("n. " + i))));
        try (PecRoom other = anotherNode()) {
            Thread second = new Thread(other::send);
            second.start();
            room.send();
            second.join();

            assertThat(smtp.taken()).hasSize(60);
            assertThat(letters).allMatch(id -> room.stateOf(id) == MessageState.SENT);
        }
    }

    @Test
    void keepsAReceiptWhoseListenerFailsAndTellsItAgain() {
        String id = room.outbox().post(PecRoom.letter("Certificato"));
        room.send();
        room.happenings().failTimes(1);
        imap.deliver(receipt(ReceiptKind.ACCEPTANCE, id));

        room.poll();

        assertThat(room.happenings().of(ReceiptRecorded.class)).hasSize(1);
        assertThat(room.mailroom().receiptsFor(id)).hasSize(1);
    }
}
