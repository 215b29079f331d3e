package it.sportellocertificati.statistics;

import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.delivery.DeliveryState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what is counted, in six statements whatever the number of bookings. Working days and days of Italy are beyond what two databases
 * compute alike, so that rows are read and counted here; of each only what has no person in it.
 */
@Component
class FactReader {

    private static final String ADMINISTRATIONS = """
            select b.certificate_type, b.desk, b.state, b.submitted_at, b.issue_due,
              (select min(s.at) from booking_step s where s.number = b.number and s.kind = 'ISSUED') as issued_at
            from booking b where b.submitted_at >= :begin and b.submitted_at < :end""";

    private static final String LETTERS = """
            select a.state, count(*) from delivery_attempt a join booking b on b.number = a.number
            where b.submitted_at >= :begin and b.submitted_at < :end group by a.state""";

    /** A person's decision stands in the timeline as {@code NOTICE.SEND_AGAIN}: the purpose says which delivery it was about. */
    private static final String BY_HAND = """
            select
              sum(case when exists (select 1 from booking_step s where s.number = d.number
                and s.kind = 'MESSAGE_RESOLVED' and s.detail like d.purpose || '.%') then 1 else 0 end) as resolved,
              sum(case when not exists (select 1 from delivery_attempt a where a.number = d.number
                and a.purpose = d.purpose) then 1 else 0 end) as unsent
            from delivery d join booking b on b.number = d.number
            where b.submitted_at >= :begin and b.submitted_at < :end""";

    private static final String NOTES = """
            select n.state, count(*) from mail_note n join citizen_booking b on b.number = n.dossier
            where b.submitted_at >= :begin and b.submitted_at < :end group by n.state""";

    private final JdbcClient jdbc;
    private final CitizenFactReader citizens;

    FactReader(JdbcClient jdbc, CitizenFactReader citizens) {
        this.jdbc = jdbc;
        this.citizens = citizens;
    }

    Facts read(Period period) {
        Map<DeliveryState, Long> letters = new EnumMap<>(DeliveryState.class);
        counted(LETTERS, period).forEach((state, count) -> letters.put(DeliveryState.valueOf(state), count));
        return new Facts(
                period,
                administrations(period),
                citizens.booked(period),
                citizens.paid(period),
                letters,
                byHand(period),
                counted(NOTES, period));
    }

    private List<Facts.ForAdministration> administrations(Period period) {
        return within(ADMINISTRATIONS, period)
                .query((row, line) -> new Facts.ForAdministration(
                        CertificateType.valueOf(row.getString("certificate_type")),
                        row.getString("desk"),
                        BookingState.valueOf(row.getString("state")),
                        Objects.requireNonNull(CitizenFactReader.instant(row, "submitted_at")),
                        Objects.requireNonNull(CitizenFactReader.instant(row, "issue_due")),
                        CitizenFactReader.instant(row, "issued_at")))
                .list();
    }

    private Facts.ByHand byHand(Period period) {
        return within(BY_HAND, period)
                .query((row, line) -> new Facts.ByHand(row.getLong("resolved"), row.getLong("unsent")))
                .single();
    }

    private Map<String, Long> counted(String sql, Period period) {
        Map<String, Long> counts = new TreeMap<>();
        within(sql, period).query((ResultSet row) -> put(counts, row));
        return counts;
    }

    private static void put(Map<String, Long> counts, ResultSet row) throws SQLException {
        counts.put(row.getString(1), row.getLong(2));
    }

    private JdbcClient.StatementSpec within(String sql, Period period) {
        return jdbc.sql(sql).param("begin", Timestamp.from(period.begin())).param("end", Timestamp.from(period.end()));
    }
}
