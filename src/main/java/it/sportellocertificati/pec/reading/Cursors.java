package it.sportellocertificati.pec.reading;

import it.sportellocertificati.pec.archive.Arrival;
import it.sportellocertificati.pec.settings.PecProperties;
import it.sportellocertificati.safekeeping.UniqueInsert;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where reading goes on. UIDs mean something only together with the folder's UIDVALIDITY (RFC 9051, 2.3.1.1). */
@Component
class Cursors {

    private static final Logger LOG = LoggerFactory.getLogger(Cursors.class);

    private final JdbcClient jdbc;
    private final UniqueInsert rows;
    private final PecProperties properties;
    private final Clock clock;

    Cursors(JdbcClient jdbc, UniqueInsert rows, PecProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.properties = properties;
        this.clock = clock;
    }

    /** Where to go on; from the beginning when the server has numbered its messages anew. */
    Cursor at(String account, String folder, long uidValidity) {
        Cursor cursor = find(account, folder).orElseGet(() -> first(account, folder, uidValidity));
        if (cursor.uidValidity() == uidValidity) {
            return cursor;
        }
        LOG.warn("pec: mailbox of {} was numbered anew, read again from its beginning", account);
        jdbc.sql("update pec_cursor set uid_validity = ?, last_uid = 0 where account = ? and folder = ?")
                .param(uidValidity)
                .param(account)
                .param(folder)
                .update();
        return new Cursor(account, folder, uidValidity, 0, cursor.since());
    }

    /** How far reading has come, whatever the server's numbering is now. */
    Optional<Cursor> find(String account, String folder) {
        return jdbc.sql("select uid_validity, last_uid, since from pec_cursor where account = ? and folder = ?")
                .param(account)
                .param(folder)
                .query((rs, row) -> new Cursor(
                        account,
                        folder,
                        rs.getLong(1),
                        rs.getLong(2),
                        rs.getTimestamp(3).toInstant()))
                .optional();
    }

    /** Never moves back, nor in another numbering. */
    void move(Arrival.Place reached) {
        jdbc.sql("""
                        update pec_cursor set last_uid = ?
                        where account = ? and folder = ? and uid_validity = ? and last_uid < ?
                        """)
                .param(reached.uid())
                .param(reached.account())
                .param(reached.folder())
                .param(reached.uidValidity())
                .param(reached.uid())
                .update();
    }

    private Cursor first(String account, String folder, long uidValidity) {
        Instant since = clock.instant().minus(properties.firstLookBack());
        rows.insert(
                "insert into pec_cursor (account, folder, uid_validity, last_uid, since) values (?, ?, ?, 0, ?)",
                account,
                folder,
                uidValidity,
                Timestamp.from(since));
        return new Cursor(account, folder, uidValidity, 0, since);
    }
}
