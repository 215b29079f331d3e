package it.sportellocertificati.statistics;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.citizen.Channel;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.RomeTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Citizens' dossiers, each read with its certificates in one go; expired and erased ones have kept all that is asked here. */
@Component
class CitizenFactReader {

    private static final String BOOKED = """
            select b.number, b.state, b.channel, b.desk, b.citizen_use, b.urgent, b.submitted_at, b.expected_day, b.ready_at,
              c.type
            from citizen_booking b join citizen_certificate c on c.number = b.number
            where b.submitted_at >= :begin and b.submitted_at < :end""";

    private static final String PAID = """
            select b.number, p.at, p.due, b.citizen_use, b.urgent, b.ready_at, c.type, c.pages
            from citizen_collection p join citizen_booking b on b.number = p.number
              join citizen_certificate c on c.number = b.number
            where p.at >= :begin and p.at < :end""";

    private final JdbcClient jdbc;

    CitizenFactReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Facts.ForCitizen> booked(Period period) {
        Map<String, Facts.ForCitizen> dossiers = new LinkedHashMap<>();
        within(BOOKED, period).query((ResultSet row) -> {
            Facts.ForCitizen dossier = dossiers.get(row.getString("number"));
            if (dossier == null) {
                dossier = dossier(row);
                dossiers.put(row.getString("number"), dossier);
            }
            dossier.certificates().add(CertificateType.valueOf(row.getString("type")));
        });
        return List.copyOf(dossiers.values());
    }

    List<Facts.Paid> paid(Period period) {
        Map<String, Facts.Paid> collections = new LinkedHashMap<>();
        within(PAID, period).query((ResultSet row) -> {
            Facts.Paid paid = collections.get(row.getString("number"));
            if (paid == null) {
                paid = collection(row);
                collections.put(row.getString("number"), paid);
            }
            paid.pages().put(CertificateType.valueOf(row.getString("type")), row.getInt("pages"));
        });
        return List.copyOf(collections.values());
    }

    private static Facts.ForCitizen dossier(ResultSet row) throws SQLException {
        return new Facts.ForCitizen(
                Origin.ofCitizen(Channel.valueOf(row.getString("channel"))),
                row.getString("desk"),
                CitizenState.valueOf(row.getString("state")),
                CertificateUse.valueOf(row.getString("citizen_use")),
                row.getBoolean("urgent"),
                Objects.requireNonNull(instant(row, "submitted_at")),
                Objects.requireNonNull(row.getObject("expected_day", LocalDate.class)),
                instant(row, "ready_at"),
                new ArrayList<>());
    }

    private static Facts.Paid collection(ResultSet row) throws SQLException {
        Instant ready = Objects.requireNonNull(instant(row, "ready_at"));
        return new Facts.Paid(
                Objects.requireNonNull(instant(row, "at")),
                row.getBigDecimal("due"),
                CertificateUse.valueOf(row.getString("citizen_use")),
                row.getBoolean("urgent"),
                ready.atZone(RomeTime.ZONE).toLocalDate(),
                new EnumMap<>(CertificateType.class));
    }

    private JdbcClient.StatementSpec within(String sql, Period period) {
        return jdbc.sql(sql).param("begin", Timestamp.from(period.begin())).param("end", Timestamp.from(period.end()));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
