package it.sportellocertificati.pec.archive;

import it.sportellocertificati.safekeeping.UniqueInsert;
import it.sportellocertificati.safekeeping.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Received messages, each kept once by the digest of its bytes. */
@Component
public class ReceivedRows {

    private static final String INSERT = """
            insert into pec_received (id, account, folder, uid_validity, uid, sha256, byte_count, state, kind, verdict,
                believed, told, message_id, dossier, problem, stated_at, received_at, recorded_at, detail, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update pec_received set state = ?, kind = ?, verdict = ?, believed = ?, told = ?, message_id = ?,
                dossier = ?, problem = ?, stated_at = ?, detail = ?, content = ?
            where id = ?
            """;
    private static final String READ = """
            select account, folder, uid_validity, uid, dossier, content, byte_count, received_at
            from pec_received where id = ?
            """;
    private static final String OWED = """
            select id from pec_received where told = false and account = ? and (next_try is null or next_try <= ?)
            order by recorded_at fetch first 200 rows only
            """;
    private static final String SETTLED = """
            select count(*) from pec_received
            where account = ? and sha256 = ? and byte_count = ? and told = true and state <> 'UNREADABLE'
            """;
    private static final String UNTRUSTED = """
            select id from pec_received
            where told = true and verdict = 'UNTRUSTED' and state = 'RECEIPT' and account = ? and recorded_at > ?
            order by recorded_at
            """;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final UniqueInsert rows;
    private final Vault vault;
    private final Clock clock;

    ReceivedRows(JdbcClient jdbc, UniqueInsert rows, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.vault = vault;
        this.clock = clock;
    }

    /** @return false when the same bytes are there already: then nothing is changed and nothing is to be told */
    public boolean insert(Arrival arrival, Judgement judged) {
        UUID id = arrival.id();
        return rows.insert(
                INSERT,
                id,
                arrival.place().account(),
                arrival.place().folder(),
                arrival.place().uidValidity(),
                arrival.place().uid(),
                Sha256.of(arrival.content()),
                arrival.size(),
                judged.state().name(),
                judged.kind(),
                judged.verdict().name(),
                judged.believed(),
                judged.told(),
                judged.messageId(),
                judged.dossier(),
                judged.problem(),
                Timestamp.from(judged.statedAt()),
                Timestamp.from(arrival.receivedAt()),
                Timestamp.from(clock.instant()),
                vault.seal(judged.dossier(), Seals.detail(id), judged.detail().toBytes()),
                vault.seal(judged.dossier(), Seals.content(id), arrival.content()));
    }

    /** Judges a message anew; it is sealed anew as well, for it may have found its dossier. */
    public void update(Arrival arrival, Judgement judged) {
        UUID id = arrival.id();
        jdbc.sql(UPDATE)
                .param(judged.state().name())
                .param(judged.kind())
                .param(judged.verdict().name())
                .param(judged.believed())
                .param(judged.told())
                .param(judged.messageId())
                .param(judged.dossier())
                .param(judged.problem())
                .param(Timestamp.from(judged.statedAt()))
                .param(vault.seal(
                        judged.dossier(), Seals.detail(id), judged.detail().toBytes()))
                .param(vault.seal(judged.dossier(), Seals.content(id), arrival.content()))
                .param(id)
                .update();
    }

    /** A message kept here, as it was found. */
    public Optional<Arrival> find(UUID id) {
        return jdbc.sql(READ).param(id).query((rs, row) -> toArrival(id, rs)).optional();
    }

    /** Whether these bytes are kept here in full, understood, and all who had to know have been told. */
    public boolean isSettled(Arrival arrival) {
        return jdbc.sql(SETTLED)
                        .param(arrival.place().account())
                        .param(Sha256.of(arrival.content()))
                        .param(arrival.size())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Messages whose event is still owed and may be tried now, the oldest of them: the rest has its turn at the next look. */
    public List<UUID> owed(String account) {
        return jdbc.sql(OWED)
                .param(account)
                .param(Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list();
    }

    /** One more attempt has failed: the next waits twice as long, so that one message never takes the turn of all. */
    public void putOff(UUID id) {
        int tries = jdbc.sql("select tries from pec_received where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 12));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        jdbc.sql("update pec_received set tries = ?, next_try = ? where id = ?")
                .param(tries + 1)
                .param(Timestamp.from(clock.instant().plus(pause)))
                .param(id)
                .update();
    }

    /** Receipts of ours since then whose signer nobody answered for. */
    public List<UUID> untrusted(String account, Instant since) {
        return jdbc.sql(UNTRUSTED)
                .param(account)
                .param(Timestamp.from(since))
                .query(UUID.class)
                .list();
    }

    private Arrival toArrival(UUID id, ResultSet rs) throws SQLException {
        Arrival.Place place = new Arrival.Place(
                rs.getString("account"), rs.getString("folder"), rs.getLong("uid_validity"), rs.getLong("uid"));
        byte[] content = vault.open(rs.getString("dossier"), Seals.content(id), rs.getBytes("content"));
        return new Arrival(
                id,
                place,
                content,
                rs.getLong("byte_count"),
                rs.getTimestamp("received_at").toInstant());
    }
}
