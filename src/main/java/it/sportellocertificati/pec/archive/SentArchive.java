package it.sportellocertificati.pec.archive;

import it.sportellocertificati.common.Missing;
import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.SentMessage;
import it.sportellocertificati.pec.letter.ComposedLetter;
import it.sportellocertificati.pec.letter.LetterHead;
import it.sportellocertificati.safekeeping.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters of ours: put into the queue, and read back. How they leave is told in {@code pec.sending}. */
@Component
public class SentArchive {

    private static final String QUEUE = """
            insert into pec_message (message_id, account, dossier, head, content, byte_count, sha256, state, attempts,
                announced, posted_at, look_at)
            values (?, ?, ?, ?, ?, ?, ?, 'QUEUED', 0, false, ?, ?)
            """;
    private static final String WITHDRAW = """
            update pec_message set state = 'FAILED', announced = true, ended_at = ?
            where message_id = ? and state = 'QUEUED'
            """;
    private static final String READ = """
            select message_id, account, dossier, head, byte_count, sha256, state, attempts, posted_at, ended_at,
                reply_code, words
            from pec_message where message_id = ?
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    SentArchive(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    public void queue(String account, String dossier, ComposedLetter letter) {
        String id = letter.messageId();
        // Databases round to microseconds: rounded up, the letter would not be due yet when its sender wakes.
        Timestamp now = Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql(QUEUE)
                .param(id)
                .param(account)
                .param(dossier)
                .param(vault.seal(dossier, Seals.head(id), letter.head()))
                .param(vault.seal(dossier, Seals.content(id), letter.content()))
                .param(letter.content().length)
                .param(Sha256.of(letter.content()))
                .param(now)
                .param(now)
                .update();
    }

    /** @return whether it was still in the queue, and now will never leave */
    public boolean withdraw(String messageId) {
        return jdbc.sql(WITHDRAW)
                        .param(Timestamp.from(clock.instant()))
                        .param(messageId)
                        .update()
                == 1;
    }

    public boolean isUnderWay(String messageId) {
        return jdbc.sql("select count(*) from pec_message where message_id = ? and announced = false")
                        .param(messageId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public SentMessage message(String messageId) {
        return jdbc.sql(READ)
                .param(messageId)
                .query((rs, row) -> toMessage(rs))
                .optional()
                .orElseThrow(() -> new Missing("pec.message.missing"));
    }

    public byte[] bytes(String messageId) {
        return jdbc.sql("select dossier, content from pec_message where message_id = ?")
                .param(messageId)
                .query((rs, row) -> vault.open(rs.getString(1), Seals.content(messageId), rs.getBytes(2)))
                .optional()
                .orElseThrow(() -> new Missing("pec.message.missing"));
    }

    private SentMessage toMessage(ResultSet rs) throws SQLException {
        String id = rs.getString("message_id");
        String dossier = rs.getString("dossier");
        LetterHead head = LetterHead.of(vault.open(dossier, Seals.head(id), rs.getBytes("head")));
        Timestamp ended = rs.getTimestamp("ended_at");
        byte @Nullable [] words = rs.getBytes("words");
        return new SentMessage(
                id,
                rs.getString("account"),
                dossier,
                head.to(),
                head.subject(),
                MessageState.valueOf(rs.getString("state")),
                rs.getString("sha256"),
                rs.getLong("byte_count"),
                rs.getInt("attempts"),
                rs.getTimestamp("posted_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                rs.getObject("reply_code", Integer.class),
                words == null ? null : vault.openText(dossier, Seals.words(id), words));
    }
}
