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
 * The outbox. A note is sealed under a key of the room and not of its dossier, since the last one goes out as the dossier's own key is
 * destroyed; what it held is erased in the statement that records its end. Each step is a conditional update.
 */
@Component
class NoteRows {

    private static final String KEY = "mail/outgoing";

    private static final String QUEUE = """
            insert into mail_note (id, dossier, about, content, state, attempts, queued_at, look_at)
            values (?, ?, ?, ?, 'QUEUED', 0, ?, ?)
            """;
    private static final String DUE = """
            select id, dossier, about, content, state, attempts, queued_at from mail_note
            where state in ('QUEUED', 'SENDING') and look_at <= ? order by look_at, queued_at fetch first 50 rows only
            """;
    private static final String ANY_DUE =
            "select 1 from mail_note where state in ('QUEUED', 'SENDING') and look_at <= ? fetch first 1 rows only";
    private static final String CLAIM = """
            update mail_note set state = 'SENDING', attempts = attempts + 1, look_at = ?
            where id = ? and state = 'QUEUED' and attempts = ?
            """;
    private static final String AGAIN = """
            update mail_note set state = 'QUEUED', attempts = ?, look_at = ?, reply_code = ? where id = ? and state = 'SENDING'
            """;
    private static final String END = """
            update mail_note set state = ?, content = null, reply_code = ?, ended_at = ?
            where id = ? and state in ('QUEUED', 'SENDING')
            """;
    private static final String UNDELIVERED = """
            select id, dossier, about, state, reply_code, ended_at from mail_note
            where state in ('FAILED', 'UNCERTAIN') and ended_at >= ? order by ended_at desc fetch first 200 rows only
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    NoteRows(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    void queue(UUID id, Note note, byte[] message) {
        // Databases round to microseconds: rounded up, the note would not be due yet when the loop wakes.
        Timestamp now = Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql(QUEUE)
                .params(id, note.dossier(), note.about(), vault.seal(KEY, context(id), message), now, now)
                .update();
    }

    boolean isAnythingDue() {
        return jdbc.sql(ANY_DUE)
                .param(Timestamp.from(clock.instant()))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** What has to be looked at now, oldest first: notes to send, and those that were leaving when their sender died. */
    List<WaitingNote> due() {
        return jdbc.sql(DUE)
                .param(Timestamp.from(clock.instant()))
                .query((rs, row) -> new WaitingNote(
                        rs.getObject("id", UUID.class),
                        rs.getString("dossier"),
                        rs.getString("about"),
                        rs.getBytes("content"),
                        NoteState.valueOf(rs.getString("state")),
                        rs.getInt("attempts"),
                        rs.getTimestamp("queued_at").toInstant()))
                .list();
    }

    byte[] open(WaitingNote note) {
        return vault.open(KEY, context(note.id()), note.sealed());
    }

    /** @param lease after which whoever claimed it counts as dead */
    boolean claim(WaitingNote note, Duration lease) {
        return jdbc.sql(CLAIM).params(in(lease), note.id(), note.attempts()).update() == 1;
    }

    /** It did not leave and waits for its next turn. */
    void again(WaitingNote note, int attempts, Duration pause, @Nullable Integer code) {
        jdbc.sql(AGAIN)
                .param(attempts)
                .param(in(pause))
                .param(code)
                .param(note.id())
                .update();
    }

    /** @return false when it had ended already */
    boolean end(WaitingNote note, NoteState state, @Nullable Integer code) {
        return jdbc.sql(END)
                        .param(state.name())
                        .param(code)
                        .param(Timestamp.from(clock.instant()))
                        .param(note.id())
                        .update()
                == 1;
    }

    Optional<NoteState> state(UUID id) {
        return jdbc.sql("select state from mail_note where id = ?")
                .param(id)
                .query((rs, row) -> NoteState.valueOf(rs.getString(1)))
                .optional();
    }

    List<Undelivered> undelivered(Instant since) {
        return jdbc.sql(UNDELIVERED)
                .param(Timestamp.from(since))
                .query((rs, row) -> new Undelivered(
                        rs.getObject("id", UUID.class),
                        rs.getString("dossier"),
                        rs.getString("about"),
                        NoteState.valueOf(rs.getString("state")),
                        rs.getObject("reply_code", Integer.class),
                        rs.getTimestamp("ended_at").toInstant()))
                .list();
    }

    private Timestamp in(Duration span) {
        return Timestamp.from(clock.instant().plus(span));
    }

    private static String context(UUID id) {
        return "mail_note.content/" + id;
    }
}
