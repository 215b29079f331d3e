package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What comes into a mailbox, over a real IMAP socket: all of it, once, and nothing left behind. */
class ReadingTest {

    @RegisterExtension
    static final Incoming incoming = new Incoming();

    @Test
    void recordsAReceiptAndKeepsItsBytesAsTheyLay() {
        String id = incoming.sent();
        byte[] delivery = incoming.receipt(ReceiptKind.DELIVERY, id)
                .original(incoming.room().mailroom().sentBytes(id))
                .bytes();
        incoming.imap().deliver(incoming.receipt(ReceiptKind.ACCEPTANCE, id).bytes());
        incoming.imap().deliver(delivery);

        incoming.room().poll();

        assertThat(incoming.told(id)).containsExactly(ReceiptKind.ACCEPTANCE, ReceiptKind.DELIVERY);
        List<ReceivedReceipt> receipts = incoming.room().mailroom().receiptsFor(id);
        assertThat(receipts).hasSize(2).allMatch(ReceivedReceipt::believed);
        ReceivedReceipt kept = receipts.stream()
                .filter(receipt -> receipt.kind() == ReceiptKind.DELIVERY)
                .findFirst()
                .orElseThrow();
        assertThat(incoming.room().mailroom().receivedBytes(kept.id())).isEqualTo(delivery);
        assertThat(kept.recipient()).isEqualTo("ufficio@pec.comune.example");
        assertThat(kept.statedAt()).isEqualTo(Instant.parse("2026-11-20T09:31:00Z"));
    }

    @Test
    void leavesNoMarkInTheMailbox() {
        incoming.imap()
                .deliver(incoming.receipt(ReceiptKind.ACCEPTANCE, incoming.sent())
                        .bytes());
        int before = incoming.imap().lying().size();

        incoming.room().poll();

        assertThat(incoming.imap().lying())
                .hasSize(before)
                .noneMatch(message -> message.getFlags().contains(Flags.Flag.SEEN));
    }

    @Test
    void takesReceiptsInWhateverOrderTheyCome() {
        String id = incoming.sent();
        incoming.imap().deliver(incoming.receipt(ReceiptKind.DELIVERY, id).bytes());
        incoming.imap().deliver(incoming.receipt(ReceiptKind.ACCEPTANCE, id).bytes());

        incoming.room().poll();

        assertThat(incoming.told(id)).containsExactly(ReceiptKind.DELIVERY, ReceiptKind.ACCEPTANCE);
    }

    @Test
    void tellsTheSameReceiptOnce() {
        String id = incoming.sent();
        byte[] acceptance = incoming.receipt(ReceiptKind.ACCEPTANCE, id).bytes();
        incoming.imap().deliver(acceptance);
        incoming.imap().deliver(acceptance);

        incoming.room().poll();
        incoming.room().poll();

        assertThat(incoming.told(id)).containsExactly(ReceiptKind.ACCEPTANCE);
        assertThat(incoming.room().mailroom().receiptsFor(id)).hasSize(1);
    }

    @Test
    void readsAgainButDoublesNothingWhenTheServerNumbersAnew() {
        String id = incoming.sent();
        byte[] acceptance = incoming.receipt(ReceiptKind.ACCEPTANCE, id).bytes();
        incoming.imap().deliver(acceptance);
        incoming.room().poll();
        long before = incoming.rows();

        incoming.imap().restart();
        incoming.imap().deliver(acceptance);
        incoming.imap().deliver(incoming.receipt(ReceiptKind.DELIVERY, id).bytes());
        incoming.room().poll();
        incoming.clock().advance(Duration.ofMinutes(1));
        incoming.room().poll();

        assertThat(incoming.told(id)).containsExactly(ReceiptKind.ACCEPTANCE, ReceiptKind.DELIVERY);
        assertThat(incoming.rows()).isEqualTo(before + 1);
    }

    @Test
    void doesNotReadMailThatLayThereLongBefore() {
        long before = incoming.rows();
        incoming.imap()
                .deliver(
                        TestMail.letter("a@b.example", "vecchia", "testo"),
                        PecRoom.CAMERA,
                        Date.from(incoming.clock().instant().minus(Duration.ofDays(60))));
        incoming.imap().deliver(TestMail.letter("a@b.example", "nuova", "testo"), PecRoom.CAMERA);

        incoming.room().poll();

        assertThat(incoming.rows()).isEqualTo(before + 1);
    }

    @Test
    void recordsEachMessageOnceFromTwoNodes() throws InterruptedException {
        String id = incoming.sent();
        long before = incoming.rows();
        for (int i = 0; i < 50; i++) {
            incoming.imap()
                    .deliver(incoming.receipt(ReceiptKind.DELIVERY_WARNING, id).bytes());
        }
        try (PecRoom other = incoming.anotherNode()) {
            Thread second = new Thread(other::poll);
            second.start();
            incoming.room().poll();
            second.join();
            incoming.room().poll();

            assertThat(incoming.rows()).isEqualTo(before + 50);
            assertThat(incoming.told(id).size()
                            + other.happenings().of(ReceiptRecorded.class).size())
                    .isEqualTo(50);
        }
    }

    @Test
    void readsManyTimesOverOneConnection() throws IOException {
        String id = incoming.sent();
        try (TappedLine line = new TappedLine(incoming.imap().port(), "never said");
                PecRoom room = incoming.anotherNode(Map.of("sportello.pec.accounts.procura.imap.port", line.port()))) {
            for (int i = 0; i < 10; i++) {
                incoming.imap()
                        .deliver(incoming.receipt(ReceiptKind.DELIVERY_WARNING, id)
                                .bytes());
                room.poll();
            }

            assertThat(room.mailroom().receiptsFor(id)).hasSize(10);
            assertThat(line.connections()).isEqualTo(1);
        }
    }
}
