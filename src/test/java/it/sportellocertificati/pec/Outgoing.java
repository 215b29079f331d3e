package it.sportellocertificati.pec;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The room between its database and a provider's SMTP that does what each test tells it to. */
final class Outgoing implements SharedPremises {

    private final Path directory;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
    private final SmtpPeer provider = new SmtpPeer();
    private final HikariDataSource database = PecDatabase.h2();
    private final PecRoom room;

    /** For all tests of a class, as an extension of it. */
    Outgoing() {
        this(SharedPremises.newDirectory());
    }

    Outgoing(Path directory) {
        this.directory = directory;
        this.room = anotherNode();
    }

    /** Another node of the cluster: the same database, keys and provider. */
    PecRoom anotherNode() {
        return anotherNode(Map.of());
    }

    PecRoom anotherNode(Map<String, Object> changes) {
        Map<String, Object> settings = PecRoom.settings(provider.port(), 1, directory.resolve("ca.pem"));
        settings.putAll(changes);
        return PecRoom.open(database, directory, clock, settings);
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public void beginAfresh() {
        provider.forget();
        clock.advance(Duration.ofDays(2));
        room.jdbc().sql("delete from pec_message").update();
        room.happenings().forget();
    }

    String post(String subject) {
        return room.outbox().post(PecRoom.letter(subject));
    }

    /** The ends that others were told of this letter. */
    List<MessageState> ends(String id) {
        return room.happenings().of(SendingEnded.class).stream()
                .filter(end -> end.messageId().equals(id))
                .map(SendingEnded::state)
                .toList();
    }

    static LetterAttachment pdf(int size) {
        byte[] content = new byte[size];
        new Random(7).nextBytes(content);
        return new LetterAttachment("certificato.pdf", "application/pdf", content);
    }

    MovableClock clock() {
        return clock;
    }

    SmtpPeer provider() {
        return provider;
    }

    HikariDataSource database() {
        return database;
    }

    PecRoom room() {
        return room;
    }

    @Override
    public void close() throws IOException {
        room.close();
        provider.close();
        database.close();
    }
}
