package it.sportellocertificati.mail;

import it.sportellocertificati.safekeeping.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The outbox. A note is sealed under a key of the room and not of its dossier: the last one goes out as the dossier's own key is
 * destroyed. What it held is erased with its end, in the statement that records it.
 */
@Component
class NoteRows {

    private static final String KEY = "mail/outgoing";
    private static final String QUEUE = """
            insert into mail_note (id, dossier, content, state, attempts, queued_at, look_at)
            values (?, ?, ?, 'QUEUED', 0, ?, ?)
            """;
    private static final String DUE = """
            select id, dossier, content, attempts, queued_at from mail_note
            where state = 'QUEUED' and look_at <= ? order by look_at, queued_at fetch first 50 rows only
            """;
    private static final String CLAIM =
            "update mail_note set state = 'SENDING', attempts = attempts + 1, look_at = ? where id = ? and state = 'QUEUED'";
    private static final String STRANDED =
            "select id, dossier from mail_note where state = 'SENDING' and look_at <= ? fetch first 50 rows only";
    private static final String AGAIN =
            "update mail_note set state = 'QUEUED', look_at = ?, reply_code = ? where id = ? and state = 'SENDING'";
    private static final String END = """
            update mail_note set state = ?, content = null, reply_code = ?, ended_at = ?
            where id = ? and state in ('QUEUED', 'SENDING')
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final NoteWriter writer;
    private final Clock clock;

    NoteRows(JdbcClient jdbc, Vault vault, NoteWriter writer, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.writer = writer;
        this.clock = clock;
    }

    /** A note in its envelope: what the loop works on. */
    record Waiting(UUID id, String dossier, byte[] sealed, int attempts, Instant queuedAt) {}

    /** A note that was being handed over when its sender died. */
    record Stranded(UUID id, String dossier) {}

    UUID queue(Note note) {
        UUID id = UUID.randomUUID();
        byte[] content = writer.write(id, note);
        // Databases round to microseconds: rounded up, the note would not be due yet when the loop wakes.
        Timestamp now = Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql(QUEUE)
                .params(id, note.dossier(), vault.seal(KEY, context(id), content), now, now)
                .update();
        return id;
    }

    List<Waiting> due() {
        return jdbc.sql(DUE)
                .param(now())
                .query((rs, row) -> new Waiting(
                        rs.getObject("id", UUID.class),
                        rs.getString("dossier"),
                        rs.getBytes("content"),
                        rs.getInt("attempts"),
                        rs.getTimestamp("queued_at").toInstant()))
                .list();
    }

    byte[] open(Waiting note) {
        return vault.open(KEY, context(note.id()), note.sealed());
    }

    /** @param lease after which it counts as stranded */
    boolean claim(UUID id, Duration lease) {
        return jdbc.sql(CLAIM).params(in(lease), id).update() == 1;
    }

    List<Stranded> stranded() {
        return jdbc.sql(STRANDED)
                .param(now())
                .query((rs, row) -> new Stranded(rs.getObject(1, UUID.class), rs.getString(2)))
                .list();
    }

    /** Not sent: it waits for its next turn. */
    void again(UUID id, Duration pause, @Nullable Integer code) {
        jdbc.sql(AGAIN).param(in(pause)).param(code).param(id).update();
    }

    /** @return false when it had ended already */
    boolean end(UUID id, NoteState state, @Nullable Integer code) {
        return jdbc.sql(END)
                        .param(state.name())
                        .param(code)
                        .param(now())
                        .param(id)
                        .update()
                == 1;
    }

    Optional<NoteState> state(UUID id) {
        return jdbc.sql("select state from mail_note where id = ?")
                .param(id)
                .query((rs, row) -> NoteState.valueOf(rs.getString(1)))
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp in(Duration span) {
        return Timestamp.from(clock.instant().plus(span));
    }

    private static String context(UUID id) {
        return "mail_note.content/" + id;
    }
}
