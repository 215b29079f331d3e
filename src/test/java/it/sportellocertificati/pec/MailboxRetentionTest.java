package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.StoredMessage;
import it.sportellocertificati.pec.reading.MailboxRetention;
import jakarta.mail.Flags;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is removed from a mailbox, by the rule alone: archived long ago, and never by the reader. */
class MailboxRetentionTest {

    private static final Duration OLD = Duration.ofDays(12);

    @TempDir
    Path directory;

    private Incoming incoming;

    @BeforeEach
    void open() {
        incoming = new Incoming(directory);
    }

    @AfterEach
    void close() throws IOException {
        incoming.close();
    }

    @Test
    void removesWhatIsArchivedSinceLongAndNothingElse() {
        String id = incoming.sent();
        byte[] old = incoming.receipt(ReceiptKind.ACCEPTANCE, id).bytes();
        deliver(old, OLD);
        deliver(incoming.receipt(ReceiptKind.DELIVERY, id).bytes(), Duration.ofDays(2));
        deliver("X-Ricevuta: promozione\r\n\r\n".getBytes(StandardCharsets.US_ASCII), OLD);
        incoming.room().poll();
        deliver(TestMail.letter("a@b.example", "non ancora letta", "testo"), OLD);
        deliver(TestMail.letter("a@b.example", "scartata da una persona", "testo"), Duration.ofDays(1));
        incoming.imap().mark(4, Flags.Flag.DELETED);
        List<Long> before = uids();

        remove("10d");

        assertThat(uids()).containsExactlyElementsOf(before.subList(1, 5));
        ReceivedReceipt kept = incoming.room().mailroom().receiptsFor(id).stream()
                .filter(receipt -> receipt.kind() == ReceiptKind.ACCEPTANCE)
                .findFirst()
                .orElseThrow();
        assertThat(incoming.room().mailroom().receivedBytes(kept.id())).isEqualTo(old);
        assertThat(incoming.room()
                        .jdbc()
                        .sql("select count(*) from audit_entry where act = 'mailbox.remove'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        incoming.room().poll();
        assertThat(incoming.told(id)).containsExactly(ReceiptKind.ACCEPTANCE, ReceiptKind.DELIVERY);
    }

    @Test
    void removesNothingUnlessTheOperatorSetsAnAge() {
        deliver(TestMail.letter("a@b.example", "vecchia", "testo"), OLD);
        incoming.room().poll();

        incoming.room().bean(MailboxRetention.class).removeExpired();

        assertThat(uids()).hasSize(1);
    }

    @Test
    void waitsForTheReaderWhenTheServerHasNumberedItsMessagesAnew() {
        byte[] letter = TestMail.letter("a@b.example", "vecchia", "testo");
        deliver(letter, OLD);
        incoming.room().poll();
        incoming.imap().restart();
        deliver(letter, OLD);

        remove("10d");
        assertThat(uids()).hasSize(1);

        incoming.clock().advance(Duration.ofMinutes(1));
        incoming.room().poll();
        remove("10d");
        assertThat(uids()).isEmpty();
        assertThat(incoming.rows()).isEqualTo(1);
    }

    private void remove(String age) {
        try (PecRoom tidy = incoming.anotherNode(Map.of("sportello.pec.mailbox-retention", age))) {
            tidy.bean(MailboxRetention.class).removeExpired();
        }
    }

    private void deliver(byte[] message, Duration age) {
        incoming.imap()
                .deliver(
                        message,
                        PecRoom.PROCURA,
                        Date.from(incoming.clock().instant().minus(age)));
    }

    private List<Long> uids() {
        return incoming.imap().lying().stream().map(StoredMessage::getUid).toList();
    }
}
