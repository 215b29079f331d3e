package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bookings that are closed and whose people are still known. */
@Component
class ClosedBookings {

    private final JdbcClient jdbc;
    private final CitizenErasure erasure;
    private final AuditTrail audit;

    ClosedBookings(JdbcClient jdbc, CitizenErasure erasure, AuditTrail audit) {
        this.jdbc = jdbc;
        this.erasure = erasure;
        this.audit = audit;
    }

    /** @param before of the issue where it was collected, else of the end */
    List<BookingNumber> known(CitizenState state, Instant before) {
        return jdbc.sql("select number from citizen_booking where state = :state and particulars is not null"
                        + " and case when state = 'COLLECTED' then ready_at else closed_at end < :before"
                        + " order by closed_at")
                .param("state", state.name())
                .param("before", Timestamp.from(before))
                .query((row, line) -> new BookingNumber(row.getString(1)))
                .list();
    }

    /** @return false when another node did it meanwhile */
    @Transactional
    public boolean forget(BookingNumber number, CitizenState state) {
        boolean mine = jdbc.sql("update citizen_booking set particulars = null"
                                + " where number = :number and state = :state and particulars is not null")
                        .param("number", number.value())
                        .param("state", state.name())
                        .update()
                == 1;
        if (mine) {
            erasure.forget(number);
            audit.record("citizen.FORGOTTEN", number.value(), state.name());
        }
        return mine;
    }
}
