package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sender and reader as the application runs them: by themselves, until it stops. */
class RunningLoopsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void sendsAtOnceReadsByAndByAndLeavesNoThreadBehind() throws IOException {
        TestAuthority authority = new TestAuthority("Autorità di prova");
        authority.writeTo(directory.resolve("ca.pem"));
        try (SmtpPeer smtp = new SmtpPeer();
                ImapPeer imap = new ImapPeer();
                HikariDataSource database = PecDatabase.h2()) {
            Map<String, Object> settings = PecRoom.settings(smtp.port(), imap.port(), directory.resolve("ca.pem"));
            settings.put("sportello.pec.auto-start", "true");
            settings.put("sportello.pec.poll-interval", "100ms");
            settings.put("sportello.pec.sweep-interval", "1h");
            try (PecRoom room = PecRoom.open(database, directory, Clock.systemUTC(), settings)) {
                String id = room.outbox().post(PecRoom.letter("Certificato"));
                await().atMost(PATIENCE).until(() -> room.stateOf(id) == MessageState.SENT);

                imap.deliver(TestMail.receipt(ReceiptKind.ACCEPTANCE, id)
                        .signedBy(authority.provider())
                        .bytes());
                await().atMost(PATIENCE)
                        .until(() ->
                                !room.happenings().of(ReceiptRecorded.class).isEmpty());
                assertThat(threads()).isNotEmpty();
            }
            await().atMost(PATIENCE).until(() -> threads().isEmpty());
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("pec-"))
                .toList();
    }
}
