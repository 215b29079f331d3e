package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import it.sportellocertificati.common.PecAddress;
import jakarta.mail.Flags;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What comes into a mailbox, over a real IMAP socket, and what becomes of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingTest {

    private static final TestAuthority AUTHORITY = new TestAuthority("Autorità di prova");
    private static final TestAuthority.Signer PROVIDER = AUTHORITY.provider();

    @TempDir
    static Path directory;

    private final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private final SmtpPeer smtp = new SmtpPeer();
    private final ImapPeer imap = new ImapPeer();
    private final HikariDataSource database = PecDatabase.h2();
    private PecRoom room;

    @BeforeAll
    void open() {
        AUTHORITY.writeTo(directory.resolve("ca.pem"));
        room = anotherNode();
    }

    @BeforeEach
    void beginAfresh() {
        room.happenings().forget();
        smtp.forget();
    }

    @AfterAll
    void close() throws IOException {
        room.close();
        smtp.close();
        imap.close();
        database.close();
    }

    private PecRoom anotherNode() {
        Map<String, Object> settings = PecRoom.settings(smtp.port(), imap.port(), directory.resolve("ca.pem"));
        settings.put("sportello.pec.max-message-size", "2MB");
        return PecRoom.open(database, directory, clock, settings);
    }

    private String posted() {
        return room.outbox().post(PecRoom.letter("Certificato"));
    }

    private String sent() {
        String id = posted();
        room.send();
        return id;
    }

    private static TestMail receipt(ReceiptKind kind, String id) {
        return TestMail.receipt(kind, id).signedBy(PROVIDER);
    }

    private List<ReceiptKind> told(String id) {
        return room.happenings().of(ReceiptRecorded.class).stream()
                .filter(event -> event.messageId().equals(id))
                .map(ReceiptRecorded::kind)
                .toList();
    }

    private long rows() {
        return room.jdbc()
                .sql("select count(*) from pec_received")
                .query(Long.class)
                .single();
    }

    @Test
    void recordsAReceiptAndKeepsItsBytesAsTheyLay() {
        String id = sent();
        byte[] delivery = receipt(ReceiptKind.DELIVERY, id)
                .original(room.mailroom().sentBytes(id))
                .bytes();
        imap.deliver(receipt(ReceiptKind.ACCEPTANCE, id).bytes());
        imap.deliver(delivery);

        room.poll();

        assertThat(told(id)).containsExactly(ReceiptKind.ACCEPTANCE, ReceiptKind.DELIVERY);
        List<ReceivedReceipt> receipts = room.mailroom().receiptsFor(id);
        assertThat(receipts).hasSize(2).allMatch(ReceivedReceipt::believed);
        ReceivedReceipt kept = receipts.stream()
                .filter(receipt -> receipt.kind() == ReceiptKind.DELIVERY)
                .findFirst()
                .orElseThrow();
        assertThat(room.mailroom().receivedBytes(kept.id())).isEqualTo(delivery);
        assertThat(kept.recipient()).isEqualTo("ufficio@pec.comune.example");
        assertThat(kept.statedAt()).isEqualTo(Instant.parse("2026-11-20T09:31:00Z"));
    }

    @Test
    void leavesNoMarkInTheMailbox() {
        imap.deliver(receipt(ReceiptKind.ACCEPTANCE, sent()).bytes());
        int before = imap.lying().size();

        room.poll();

        assertThat(imap.lying())
                .hasSize(before)
                .noneMatch(message -> message.getFlags().contains(Flags.Flag.SEEN));
    }

    @Test
    void takesReceiptsInWhateverOrderTheyCome() {
        String id = sent();
        imap.deliver(receipt(ReceiptKind.DELIVERY, id).bytes());
        imap.deliver(receipt(ReceiptKind.ACCEPTANCE, id).bytes());

        room.poll();

        assertThat(told(id)).containsExactly(ReceiptKind.DELIVERY, ReceiptKind.ACCEPTANCE);
    }

    @Test
    void tellsTheSameReceiptOnce() {
        String id = sent();
        byte[] acceptance = receipt(ReceiptKind.ACCEPTANCE, id).bytes();
        imap.deliver(acceptance);
        imap.deliver(acceptance);

        room.poll();
        room.poll();

        assertThat(told(id)).containsExactly(ReceiptKind.ACCEPTANCE);
        assertThat(room.mailroom().receiptsFor(id)).hasSize(1);
    }

    @Test
    void readsAgainButDoublesNothingWhenTheServerNumbersAnew() {
        String id = sent();
        byte[] acceptance = receipt(ReceiptKind.ACCEPTANCE, id).bytes();
        imap.deliver(acceptance);
        room.poll();
        long before = rows();

        imap.restart();
        imap.deliver(acceptance);
        imap.deliver(receipt(ReceiptKind.DELIVERY, id).bytes());
        room.poll();
        clock.advance(Duration.ofMinutes(1));
        room.poll();

        assertThat(told(id)).containsExactly(ReceiptKind.ACCEPTANCE, ReceiptKind.DELIVERY);
        assertThat(rows()).isEqualTo(before + 1);
    }

    @Test
    void setsAsideReceiptsThatAreNotOurs() {
        imap.deliver(receipt(ReceiptKind.DELIVERY, "<altrui-" + UUID.randomUUID() + "@altro.example>")
                .bytes());

        room.poll();

        assertThat(room.happenings().of(ReceiptRecorded.class)).isEmpty();
        assertThat(room.mailroom()
                        .messages(new MessageFilter("procura", null, "FOREIGN_RECEIPT", 0, 50))
                        .total())
                .isPositive();
    }

    @Test
    void doesNotTakeAPartOfAnIdForTheId() {
        String id = sent();
        imap.deliver(receipt(ReceiptKind.DELIVERY, id.replace("<", "<x")).bytes());

        room.poll();

        assertThat(told(id)).isEmpty();
        assertThat(room.mailroom().receiptsFor(id)).isEmpty();
    }

    @Test
    void showsButNeverBelievesAReceiptSignedByAnotherAuthority() {
        String id = sent();
        imap.deliver(TestMail.receipt(ReceiptKind.DELIVERY, id)
                .signedBy(new TestAuthority("Autorità di prova").provider())
                .bytes());
        imap.deliver(receipt(ReceiptKind.DELIVERY, id).brokenAfterwards().bytes());
        imap.deliver(TestMail.receipt(ReceiptKind.DELIVERY, id).bytes());

        room.poll();

        assertThat(told(id)).isEmpty();
        assertThat(room.mailroom().receiptsFor(id))
                .extracting(ReceivedReceipt::verdict)
                .containsExactlyInAnyOrder(
                        SignatureVerdict.UNTRUSTED, SignatureVerdict.BROKEN, SignatureVerdict.UNSIGNED);
        assertThat(room.mailroom().receiptsFor(id)).noneMatch(ReceivedReceipt::believed);
    }

    @Test
    void takesAForgedReceiptInsideAnEnvelopeForALetter() {
        String id = sent();
        byte[] forged = receipt(ReceiptKind.DELIVERY, id).bytes();
        imap.deliver(TestMail.envelope("truffa@pec.altro.example", forged)
                .header("X-Riferimento-Message-ID", id)
                .signedBy(PROVIDER)
                .bytes());

        room.poll();

        assertThat(told(id)).isEmpty();
        assertThat(room.mailroom().receiptsFor(id)).isEmpty();
        assertThat(room.happenings().of(LetterReceived.class))
                .extracting(LetterReceived::sender)
                .containsExactly(new PecAddress("truffa@pec.altro.example"));
    }

    @Test
    void opensALetterForThoseWhoMatchIt() {
        imap.deliver(TestMail.envelope(
                        "protocollo@pec.comune.example",
                        TestMail.letter("protocollo@pec.comune.example", "Avviso LU26-0004-1275", "Testo\nlungo"))
                .signedBy(PROVIDER)
                .bytes());

        room.poll();

        LetterReceived event = room.happenings().of(LetterReceived.class).get(0);
        assertThat(event.trusted()).isTrue();
        ReceivedLetter letter = room.mailroom().letter(event.receivedId());
        assertThat(letter.subject()).isEqualTo("Avviso LU26-0004-1275");
        assertThat(letter.text()).contains("lungo");
        assertThat(letter.dossier()).isEqualTo("mailbox/procura");

        byte[] before = room.mailroom().receivedBytes(event.receivedId());
        room.mailroom().fileUnder(event.receivedId(), "LU26-0004-1275");
        assertThat(room.mailroom().letter(event.receivedId()).dossier()).isEqualTo("LU26-0004-1275");
        assertThat(room.mailroom().receivedBytes(event.receivedId())).isEqualTo(before);
    }

    @Test
    void goesOnBehindAnOddMessage() {
        String id = sent();
        imap.deliver("X-Ricevuta: boh\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        imap.deliver(("Subject: tanto\r\n\r\n" + "a".repeat(3_000_000)).getBytes(StandardCharsets.US_ASCII));
        imap.deliver("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/signed\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        imap.deliver(receipt(ReceiptKind.ACCEPTANCE, id).bytes());

        room.poll();

        assertThat(told(id)).containsExactly(ReceiptKind.ACCEPTANCE);
        assertThat(room.mailroom()
                        .messages(new MessageFilter("procura", "UNREADABLE", null, 0, 50))
                        .rows())
                .extracting(PecMessageRow::problem)
                .contains("receipt-kind-unknown", "too-large");
        assertThat(room.health("procura").unreadable()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void settlesALetterInDoubtByItsReceipt() {
        smtp.answer(".", "250 taken, but drop");
        String id = sent();
        assertThat(room.stateOf(id)).isEqualTo(MessageState.UNCERTAIN);
        imap.deliver(receipt(ReceiptKind.ACCEPTANCE, id).bytes());

        room.poll();

        assertThat(room.stateOf(id)).isEqualTo(MessageState.SENT);
        assertThat(room.happenings().of(SendingEnded.class)).containsExactly(new SendingEnded(id, MessageState.SENT));
        clock.advance(Duration.ofMinutes(20));
        room.send();
        assertThat(room.happenings().of(SendingEnded.class)).hasSize(1);
    }

    @Test
    void doesNotSendAgainWhatAReceiptProvesToHaveLeft() {
        smtp.answer(".", "451 but taken");
        String id = sent();
        assertThat(room.stateOf(id)).isEqualTo(MessageState.QUEUED);
        imap.deliver(receipt(ReceiptKind.ACCEPTANCE, id).bytes());
        room.poll();
        smtp.forget();

        clock.advance(Duration.ofHours(2));
        room.send();

        assertThat(room.stateOf(id)).isEqualTo(MessageState.SENT);
        assertThat(smtp.taken()).isEmpty();
    }

    @Test
    void keepsAReceiptWhoseListenerFailsAndTellsItAgain() {
        String id = sent();
        String next = sent();
        room.happenings().forget();
        room.happenings().failTimes(2);
        imap.deliver(receipt(ReceiptKind.ACCEPTANCE, id).bytes());
        imap.deliver(receipt(ReceiptKind.DELIVERY, next).bytes());

        room.poll();
        room.poll();

        assertThat(told(id)).containsExactly(ReceiptKind.ACCEPTANCE);
        assertThat(told(next)).containsExactly(ReceiptKind.DELIVERY);
        assertThat(room.mailroom().receiptsFor(id)).singleElement().matches(ReceivedReceipt::believed);
        assertThat(room.mailroom()
                        .messages(new MessageFilter(null, "ACCEPTANCE", null, 0, 200))
                        .rows())
                .filteredOn(row -> id.equals(row.messageId()))
                .extracting(PecMessageRow::dossier)
                .containsExactly("LU26-0004-1275");
    }

    @Test
    void believesAReceiptOnceItsAuthorityIsTrusted() throws IOException {
        String id = sent();
        TestAuthority newcomer = new TestAuthority("Nuova autorità");
        imap.deliver(TestMail.receipt(ReceiptKind.ACCEPTANCE, id)
                .signedBy(newcomer.provider())
                .bytes());
        room.poll();
        assertThat(told(id)).isEmpty();

        newcomer.writeTo(directory.resolve("new.pem"));
        Path anchors = directory.resolve("ca.pem");
        Files.writeString(anchors, Files.readString(anchors) + Files.readString(directory.resolve("new.pem")));
        Files.setLastModifiedTime(anchors, FileTime.from(Instant.now().plusSeconds(5)));
        room.poll();
        room.poll();

        assertThat(told(id)).containsExactly(ReceiptKind.ACCEPTANCE);
    }

    @Test
    void doesNotReadMailThatLayThereLongBefore() {
        long before = rows();
        imap.deliver(
                TestMail.letter("a@b.example", "vecchia", "testo"),
                PecRoom.CAMERA,
                Date.from(clock.instant().minus(Duration.ofDays(60))));
        imap.deliver(TestMail.letter("a@b.example", "nuova", "testo"), PecRoom.CAMERA);

        room.poll();

        assertThat(rows()).isEqualTo(before + 1);
    }

    @Test
    void suspendsAMailboxThatRefusesTheLoginAndTakesItUpAgain() {
        String id = sent();
        imap.restart();
        imap.password("another");
        imap.deliver(receipt(ReceiptKind.ACCEPTANCE, id).bytes());
        room.poll();
        clock.advance(Duration.ofSeconds(10));
        room.poll();

        assertThat(room.health("procura").suspended()).isTrue();
        assertThat(room.health("camera").suspended()).isFalse();

        imap.password("secret");
        room.poll();
        assertThat(told(id)).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        room.poll();
        assertThat(told(id)).containsExactly(ReceiptKind.ACCEPTANCE);
        assertThat(room.health("procura").suspended()).isFalse();
    }

    @Test
    void recordsEachMessageOnceFromTwoNodes() throws InterruptedException {
        String id = sent();
        long before = rows();
        for (int i = 0; i < 50; i++) {
            imap.deliver(receipt(ReceiptKind.DELIVERY_WARNING, id).bytes());
        }
        try (PecRoom other = anotherNode()) {
            Thread second = new Thread(other::poll);
            second.start();
            room.poll();
            second.join();
            room.poll();

            assertThat(rows()).isEqualTo(before + 50);
            assertThat(told(id).size()
                            + other.happenings().of(ReceiptRecorded.class).size())
                    .isEqualTo(50);
        }
    }

    @Test
    void knowsTheOldestLetterWithoutAnyReceipt() {
        room.jdbc().sql("delete from pec_message").update();
        Instant first = clock.instant();
        String oldest = sent();
        clock.advance(Duration.ofHours(1));
        String newer = sent();
        assertThat(room.health("procura").oldestUnanswered()).isEqualTo(first);

        imap.deliver(receipt(ReceiptKind.ACCEPTANCE, oldest).bytes());
        room.poll();

        assertThat(room.health("procura").oldestUnanswered()).isEqualTo(first.plus(Duration.ofHours(1)));
        assertThat(room.stateOf(newer)).isEqualTo(MessageState.SENT);
    }
}
