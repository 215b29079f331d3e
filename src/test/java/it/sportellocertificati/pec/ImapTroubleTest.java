package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mailbox, or a message in it, that makes trouble: the rest goes on. */
class ImapTroubleTest {

    @RegisterExtension
    static final Incoming incoming = new Incoming();

    @Test
    void suspendsAMailboxThatRefusesTheLoginAndTakesItUpAgain() {
        String id = incoming.sent();
        incoming.imap().restart();
        incoming.imap().password("another");
        incoming.imap().deliver(incoming.receipt(ReceiptKind.ACCEPTANCE, id).bytes());
        incoming.room().poll();
        incoming.clock().advance(Duration.ofSeconds(10));
        incoming.room().poll();

        assertThat(incoming.room().health("procura").suspended()).isTrue();
        assertThat(incoming.room().health("camera").suspended()).isFalse();

        incoming.imap().password("secret");
        incoming.room().poll();
        assertThat(incoming.told(id)).isEmpty();
        incoming.clock().advance(Duration.ofMinutes(2));
        incoming.room().poll();
        assertThat(incoming.told(id)).containsExactly(ReceiptKind.ACCEPTANCE);
        assertThat(incoming.room().health("procura").suspended()).isFalse();
    }

    @Test
    void passesOverAMessageThatTheServerChokesOnOnceOthersCanBeRead() throws IOException {
        incoming.imap().restart();
        incoming.room().poll();
        String id = incoming.sent();
        incoming.imap().deliver(TestMail.letter("a@b.example", "indigesto", "testo"));
        try (TappedLine line = new TappedLine(incoming.imap().port(), "FETCH 1 \\(BODY");
                PecRoom room = incoming.anotherNode(Map.of("sportello.pec.accounts.procura.imap.port", line.port()))) {
            for (int i = 0; i < 5; i++) {
                room.poll();
                incoming.clock().advance(Duration.ofMinutes(6));
            }
            assertThat(room.health("procura").alarm()).isEqualTo("unreachable");

            incoming.imap().deliver(incoming.receipt(ReceiptKind.ACCEPTANCE, id).bytes());
            room.poll();
            incoming.clock().advance(Duration.ofMinutes(6));
            room.poll();

            assertThat(room.happenings().of(ReceiptRecorded.class))
                    .extracting(ReceiptRecorded::messageId)
                    .containsExactly(id);
            assertThat(room.mailroom()
                            .messages(new MessageFilter("procura", "UNREADABLE", null, 0, 50))
                            .rows())
                    .extracting(PecMessageRow::problem)
                    .contains("not-fetched");
        }
    }

    @Test
    void passesOverNeighboursThatTheServerChokesOn() throws IOException {
        incoming.imap().restart();
        incoming.room().poll();
        String id = incoming.sent();
        long before = notFetched();
        incoming.imap().deliver(TestMail.letter("a@b.example", "indigesto", "testo"));
        incoming.imap().deliver(TestMail.letter("a@b.example", "indigesto anche questo", "testo"));
        incoming.imap().deliver(incoming.receipt(ReceiptKind.ACCEPTANCE, id).bytes());
        try (TappedLine line = new TappedLine(incoming.imap().port(), "FETCH [12] \\(BODY");
                PecRoom room = incoming.anotherNode(Map.of("sportello.pec.accounts.procura.imap.port", line.port()))) {
            room.poll();
            assertThat(room.health("procura").alarm()).isEqualTo("unreachable");
            for (int i = 0; i < 6; i++) {
                incoming.clock().advance(Duration.ofMinutes(6));
                room.poll();
            }

            assertThat(room.happenings().of(ReceiptRecorded.class))
                    .extracting(ReceiptRecorded::messageId)
                    .containsExactly(id);
            assertThat(notFetched()).isEqualTo(before + 2);
            assertThat(room.health("procura").alarm()).isNull();
        }
    }

    /** The mailbox is numbered anew, and the same message still lies there: the person who was told of it is not told again. */
    @Test
    void setsAsideOnceWhatCannotBeHadHoweverItIsNumbered() {
        byte[] stubborn = TestMail.letter("a@b.example", "smisurato e rinumerato", "testo");
        Date received = Date.from(incoming.clock().instant().truncatedTo(ChronoUnit.SECONDS));
        long before = notFetched();

        giveUpOn(stubborn, received);
        assertThat(notFetched()).isEqualTo(before + 1);
        assertThat(incoming.room().happenings().of(MailSetAside.class)).hasSize(1);
        giveUpOn(stubborn, received);

        assertThat(notFetched()).isEqualTo(before + 1);
        assertThat(incoming.room().happenings().of(MailSetAside.class))
                .as("told already")
                .isEmpty();
    }

    /** A mailbox with nothing but this message, which uses up the memory until it is passed over. */
    private void giveUpOn(byte[] message, Date received) {
        incoming.imap().restart();
        incoming.room().poll();
        incoming.room().happenings().forget();
        incoming.imap().deliver(message, PecRoom.PROCURA, received);
        incoming.room().happenings().exhaustTimes(3);
        for (int i = 0; i < 4; i++) {
            incoming.room().poll();
            incoming.clock().advance(Duration.ofMinutes(6));
        }
    }

    @Test
    void passesOverAMessageThatUsesUpTheMemoryEachTime() {
        incoming.imap().restart();
        incoming.room().poll();
        long before = notFetched();
        incoming.imap().deliver(TestMail.letter("a@b.example", "smisurato", "testo"));
        incoming.room().happenings().exhaustTimes(3);

        for (int i = 0; i < 3; i++) {
            incoming.room().poll();
            assertThat(incoming.room().health("procura").alarm()).isEqualTo("unreachable");
            incoming.clock().advance(Duration.ofMinutes(6));
        }
        incoming.room().poll();

        assertThat(notFetched()).isEqualTo(before + 1);
        assertThat(incoming.room().happenings().of(MailSetAside.class)).hasSize(1);
        assertThat(incoming.room().health("procura").alarm()).isNull();
    }

    private long notFetched() {
        return incoming
                .room()
                .mailroom()
                .messages(new MessageFilter("procura", "UNREADABLE", null, 0, 50))
                .rows()
                .stream()
                .filter(row -> "not-fetched".equals(row.problem()))
                .count();
    }

    @Test
    void goesOnBehindAnOddMessage() {
        String id = incoming.sent();
        incoming.imap().deliver("X-Ricevuta: boh\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        incoming.imap().deliver(("Subject: tanto\r\n\r\n" + "a".repeat(3_000_000)).getBytes(StandardCharsets.US_ASCII));
        incoming.imap()
                .deliver(
                        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/signed\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
        incoming.imap().deliver(incoming.receipt(ReceiptKind.ACCEPTANCE, id).bytes());

        incoming.room().poll();

        assertThat(incoming.told(id)).containsExactly(ReceiptKind.ACCEPTANCE);
        assertThat(incoming.room()
                        .mailroom()
                        .messages(new MessageFilter("procura", "UNREADABLE", null, 0, 50))
                        .rows())
                .extracting(PecMessageRow::problem)
                .contains("receipt-kind-unknown", "too-large");
        List<MailSetAside> told = incoming.room().happenings().of(MailSetAside.class);
        assertThat(told).hasSizeGreaterThanOrEqualTo(2);
        incoming.room().poll();
        assertThat(incoming.room().happenings().of(MailSetAside.class))
                .as("a person is told once")
                .isEqualTo(told);
        assertThat(incoming.room().health("procura").unreadable()).isGreaterThanOrEqualTo(2);
    }
}
