package it.sportellocertificati.pec.health;

import it.sportellocertificati.safekeeping.UniqueInsert;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The alarms and last contacts in the database, where they outlive a restart and are seen from every node. */
@Component
public class LineBook {

    private final JdbcClient jdbc;
    private final UniqueInsert rows;
    private final Clock clock;

    LineBook(JdbcClient jdbc, UniqueInsert rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** A watch over one line; its row is made when it is not there. */
    public LineWatch watch(String account, MailLine line) {
        rows.insert("insert into pec_mailbox (account, line) values (?, ?)", account, line.name());
        return new LineWatch(account, line, this, clock);
    }

    void well(String account, MailLine line, Instant now) {
        jdbc.sql("""
                        update pec_mailbox set last_contact = ?, alarm = null, alarm_since = null, retry_at = null
                        where account = ? and line = ?
                        """)
                .param(Timestamp.from(now))
                .param(account)
                .param(line.name())
                .update();
    }

    void alarm(String account, MailLine line, LineAlarm alarm, Instant now, Instant retryAt) {
        jdbc.sql("""
                        update pec_mailbox set retry_at = ?, alarm = ?,
                            alarm_since = case when alarm = ? then alarm_since else ? end
                        where account = ? and line = ?
                        """)
                .param(Timestamp.from(retryAt))
                .param(alarm.code())
                .param(alarm.code())
                .param(Timestamp.from(now))
                .param(account)
                .param(line.name())
                .update();
    }
}
