package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendingTest {

    @TempDir
    Path directory;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
    private final SmtpPeer provider = new SmtpPeer();
    private final HikariDataSource database = PecDatabase.h2();
    private PecRoom room;

    @BeforeEach
    void open() {
        room = anotherNode();
    }

    @AfterEach
    void close() throws IOException {
        room.close();
        provider.close();
        database.close();
    }

    private PecRoom anotherNode() {
        Map<String, Object> settings = PecRoom.settings(provider.port(), 1, directory.resolve("ca.pem"));
        return PecRoom.open(database, directory, clock, settings);
    }

    @Test
    void sendsTheStoredBytesWithTheMessageIdFixedBefore() {
        String id = room.outbox().post(PecRoom.letter("Certificato n. 1", pdf(200_000)));
        byte[] stored = room.mailroom().sentBytes(id);

        room.send();

        assertThat(provider.taken()).hasSize(1);
        SmtpPeer.Taken taken = provider.taken().get(0);
        assertThat(taken.content()).isEqualTo(stored);
        assertThat(new String(taken.content(), StandardCharsets.US_ASCII)).contains("Message-ID: " + id + "\r\n");
        assertThat(taken.from()).isEqualTo(PecRoom.PROCURA);
        assertThat(taken.to()).containsExactly("ufficio@pec.comune.example");
        assertThat(room.stateOf(id)).isEqualTo(MessageState.SENT);
        assertThat(room.happenings().of(SendingEnded.class)).containsExactly(new SendingEnded(id, MessageState.SENT));
    }

    private static LetterAttachment pdf(int size) {
        byte[] content = new byte[size];
        new java.util.Random(7).nextBytes(content);
        return new LetterAttachment("certificato.pdf", "application/pdf", content);
    }
}
