package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.RomeTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a booking's row, with its certificates and what they cost. */
@Component
class CitizenRows {

    private final JdbcClient jdbc;
    private final CitizenSeal seal;
    private final CitizenPrices prices;
    private final Clock clock;

    CitizenRows(JdbcClient jdbc, CitizenSeal seal, CitizenPrices prices, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.prices = prices;
        this.clock = clock;
    }

    CitizenBooking read(ResultSet row, int line) throws SQLException {
        BookingNumber number = new BookingNumber(row.getString("number"));
        CitizenParticulars particulars = seal.open(
                number.value(), CitizenSeal.PARTICULARS, row.getBytes("particulars"), CitizenParticulars.class);
        CitizenDeadlines deadlines = new CitizenDeadlines(
                Objects.requireNonNull(row.getObject("expected_day", LocalDate.class)),
                Objects.requireNonNull(instant(row, "issue_reminder")),
                Objects.requireNonNull(instant(row, "issue_due")));
        Instant readyAt = instant(row, "ready_at");
        CitizenState state = CitizenState.valueOf(row.getString("state"));
        boolean urgent = row.getBoolean("urgent");
        Costs costs = prices.of(
                certificates(number),
                CertificateUse.valueOf(row.getString("citizen_use")),
                urgent,
                readyAt == null
                        ? dayOfIssue(state, deadlines)
                        : readyAt.atZone(RomeTime.ZONE).toLocalDate());
        return new CitizenBooking(
                number,
                state,
                Channel.valueOf(row.getString("channel")),
                row.getString("desk"),
                row.getString("booked_by"),
                row.getBoolean("abroad"),
                urgent,
                Objects.requireNonNull(instant(row, "submitted_at")),
                deadlines,
                readyAt,
                collection(row),
                instant(row, "closed_at"),
                costs,
                seal.open(number.value(), CitizenSeal.REASON, row.getBytes("reason"), String.class),
                particulars,
                particulars == null ? List.of() : ToBring.of(particulars, costs.total()));
    }

    /** The expected day, or today where that has gone by: what is still being prepared is issued on no day of the past. */
    private LocalDate dayOfIssue(CitizenState state, CitizenDeadlines deadlines) {
        LocalDate today = LocalDate.now(clock.withZone(RomeTime.ZONE));
        LocalDate expected = deadlines.expectedDay();
        return state == CitizenState.SUBMITTED && expected.isBefore(today) ? today : expected;
    }

    /** In the order in which types are named, with the pages once counted. */
    Map<CertificateType, @Nullable Integer> certificates(BookingNumber number) {
        Map<CertificateType, @Nullable Integer> pages = new EnumMap<>(CertificateType.class);
        jdbc.sql("select type, pages from citizen_certificate where number = :number")
                .param("number", number.value())
                .query((row, line) -> pages.put(
                        CertificateType.valueOf(row.getString("type")), row.getObject("pages", Integer.class)))
                .list();
        return pages;
    }

    private static @Nullable CollectionDeadlines collection(ResultSet row) throws SQLException {
        Instant expiresAt = instant(row, "expires_at");
        return expiresAt == null
                ? null
                : new CollectionDeadlines(
                        Objects.requireNonNull(instant(row, "first_reminder")),
                        Objects.requireNonNull(instant(row, "second_reminder")),
                        Objects.requireNonNull(row.getObject("last_day", LocalDate.class)),
                        expiresAt);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
