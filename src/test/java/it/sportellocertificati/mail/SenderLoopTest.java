package it.sportellocertificati.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportellocertificati.pec.SmtpPeer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The thread that sends: at once after a commit, and on one node of two. */
class SenderLoopTest {

    @TempDir
    private Path directory;

    private final SmtpPeer server = new SmtpPeer();

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void sendsAfterTheCommitAndNeverBefore() {
        var database = MailRoom.database();
        try (var room = MailRoom.running(database, directory.resolve("keys"), server.port())) {
            var taken = new ArrayList<Integer>();
            UUID[] id = new UUID[1];
            room.transactions().executeWithoutResult(status -> {
                id[0] = room.send(MailRoom.note("maria.rossi@posta.example"));
                taken.add(server.taken().size());
            });

            await().until(() -> room.state(id[0]) == NoteState.SENT);
            assertThat(taken).containsExactly(0);
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void sendsEachNoteOnceFromTwoNodes() {
        var database = MailRoom.database();
        var keys = directory.resolve("keys");
        try (var one = MailRoom.running(database, keys, server.port());
                var two = MailRoom.running(database, keys, server.port())) {
            List<UUID> notes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                notes.add((i % 2 == 0 ? one : two).send(MailRoom.note("maria.rossi@posta.example")));
            }

            await().until(() -> notes.stream().allMatch(note -> one.state(note) == NoteState.SENT));
            assertThat(server.taken()).hasSize(40);
            assertThat(one.told()).isEmpty();
            assertThat(two.told()).isEmpty();
        }
    }

    @Test
    void endsAfterTheNoteThatIsLeaving() throws InterruptedException {
        var database = MailRoom.database();
        var keys = directory.resolve("keys");
        var leaving = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        server.during(".", () -> {
            leaving.countDown();
            awaitQuietly(goOn);
        });
        UUID first;
        try (var room = MailRoom.running(database, keys, server.port())) {
            first = room.send(MailRoom.note("maria.rossi@posta.example"));
            leaving.await();
            goOn.countDown();
        }
        try (var room = MailRoom.still(database, keys, java.time.Clock.systemUTC(), server.port())) {
            assertThat(room.state(first)).isEqualTo(NoteState.SENT);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
