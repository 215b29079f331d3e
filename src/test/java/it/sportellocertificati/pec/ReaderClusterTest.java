package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes and one mailbox: one reads, and when it dies the other goes on where it was. */
class ReaderClusterTest {

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
    void leavesAMailboxToTheNodeThatIsReadingIt() {
        String id = incoming.sent();
        incoming.imap().deliver(incoming.receipt(ReceiptKind.ACCEPTANCE, id).bytes());
        lockedByAnotherNode(LocalDateTime.of(2099, 1, 1, 0, 0));

        incoming.room().poll();

        assertThat(incoming.told(id)).isEmpty();
    }

    @Test
    void goesOnWhereADeadNodeWasOnceItsLockHasRunOut() {
        String id = incoming.sent();
        incoming.imap().deliver(incoming.receipt(ReceiptKind.ACCEPTANCE, id).bytes());
        incoming.room().poll();
        incoming.imap().deliver(incoming.receipt(ReceiptKind.DELIVERY, id).bytes());
        lockedByAnotherNode(LocalDateTime.of(2000, 1, 1, 0, 0));

        try (PecRoom survivor = incoming.anotherNode()) {
            survivor.poll();

            assertThat(survivor.happenings().of(ReceiptRecorded.class))
                    .extracting(ReceiptRecorded::kind)
                    .containsExactly(ReceiptKind.DELIVERY);
            assertThat(survivor.mailroom().receiptsFor(id)).hasSize(2);
        }
    }

    @Test
    void tellsWhatANodeThatDiedCouldNotTell() {
        String id = incoming.sent();
        try (PecRoom survivor = incoming.anotherNode()) {
            survivor.poll();
            try (PecRoom dying = incoming.anotherNode()) {
                dying.happenings().failTimes(2);
                incoming.imap()
                        .deliver(incoming.receipt(ReceiptKind.ACCEPTANCE, id).bytes());
                dying.poll();
                assertThat(dying.happenings().of(ReceiptRecorded.class)).isEmpty();
            }

            incoming.clock().advance(Duration.ofSeconds(15));
            survivor.poll();

            assertThat(survivor.happenings().of(ReceiptRecorded.class))
                    .extracting(ReceiptRecorded::messageId, ReceiptRecorded::kind)
                    .containsExactly(tuple(id, ReceiptKind.ACCEPTANCE));
        }
    }

    /** As a node leaves it that was killed while it read. */
    private void lockedByAnotherNode(LocalDateTime until) {
        incoming.room().jdbc().sql("delete from shedlock").update();
        incoming.room()
                .jdbc()
                .sql("insert into shedlock (name, lock_until, locked_at, locked_by)"
                        + " values ('pec-reader-procura', ?, ?, 'another')")
                .param(until)
                .param(LocalDateTime.of(2000, 1, 1, 0, 0))
                .update();
    }
}
