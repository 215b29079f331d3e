package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Citizens whom a desk has to call, since no e-mail address is known. What a call needs is sealed under a dossier of its own, whose key
 * is destroyed with the call: the expiry is told after the booking itself is forgotten.
 */
@Service
@Transactional
public class CallList {

    private static final String DROPPED = "DROPPED";

    private final JdbcClient jdbc;
    private final CitizenStore store;
    private final CitizenSeal seal;
    private final CitizenRetentionProperties retention;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    CallList(
            JdbcClient jdbc,
            CitizenStore store,
            CitizenSeal seal,
            CitizenRetentionProperties retention,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.seal = seal;
        this.retention = retention;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a citizen on the list, where a telephone is known; a newer message takes the place of one not yet told. A mail may fail days
     * after it was posted: what it said and is no longer so is told to nobody.
     */
    public void add(BookingNumber number, CitizenMessage message) {
        CitizenBooking booking = store.get(number);
        if (!message.isStillSo(booking.state())) {
            return;
        }
        drop(number);
        CallSheet sheet = CallSheet.of(booking);
        if (sheet == null) {
            return;
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into citizen_call (id, number, message, desk, since, called, tries)"
                        + " values (:id, :number, :message, :desk, :since, :called, 0)")
                .param("id", id)
                .param("number", number.value())
                .param("message", message.name())
                .param("desk", booking.desk())
                .param("since", Timestamp.from(clock.instant()))
                .param("called", seal.seal(dossier(id), CitizenSeal.CALL, sheet))
                .update();
        audit.record("citizen.call.LISTED", number.value(), message.name());
    }

    /**
     * The oldest first; each call shown is recorded as read.
     *
     * @param desk code, of the reader's own desk; bookings from home are shown to every desk
     * @throws Missing for anybody who does not work there
     */
    public List<Call> open(String desk) {
        if (!actor.get().desk().equals(Optional.of(desk))) {
            throw new Missing("desk.unknown", desk);
        }
        List<Call> calls = jdbc.sql("select id, number, message, since, called from citizen_call"
                        + " where done_at is null and (desk is null or desk = :desk) order by since, number")
                .param("desk", desk)
                .query(this::read)
                .list();
        calls.forEach(call -> audit.record("citizen.call.read", call.number().value(), ""));
        return calls;
    }

    /** @throws Missing when the call is not, or no longer, on the list of the caller's desk */
    public void done(UUID call, CallOutcome outcome) {
        String desk = actor.get().desk().orElse("-");
        String number = jdbc.sql("select number from citizen_call where id = :id and done_at is null"
                        + " and (desk is null or desk = :desk)")
                .param("id", call)
                .param("desk", desk)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Missing("booking.citizen.call.unknown"));
        audit.record("citizen.call." + outcome.name(), number, "");
        if (outcome == CallOutcome.NO_ANSWER) {
            jdbc.sql("update citizen_call set tries = tries + 1, last_try_at = :now where id = :id")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", call)
                    .update();
        } else {
            end(call, outcome.name());
        }
    }

    /** Nobody is called about what has been collected or taken back. */
    @EventListener
    public void on(CertificatesCollected booking) {
        drop(booking.number());
    }

    @EventListener
    public void on(CitizenBookingCancelled booking) {
        drop(booking.number());
    }

    private void drop(BookingNumber number) {
        jdbc.sql("select id from citizen_call where number = :number and done_at is null")
                .param("number", number.value())
                .query(UUID.class)
                .list()
                .forEach(call -> drop(call, number.value()));
    }

    private void drop(UUID call, String number) {
        end(call, DROPPED);
        audit.record("citizen.call.DROPPED", number, "");
    }

    /** Every night, since a desk may not open its list for long; whoever was not reached until then is forgotten. */
    @Scheduled(cron = "0 15 3 * * *", zone = "Europe/Rome")
    public void forgetOld() {
        Map<UUID, String> old = new LinkedHashMap<>();
        jdbc.sql("select id, number from citizen_call where done_at is null and since <= :old order by since")
                .param("old", Timestamp.from(clock.instant().minus(retention.calls())))
                .query((row, line) -> old.put(row.getObject("id", UUID.class), row.getString("number")))
                .list();
        old.forEach(this::drop);
    }

    private void end(UUID call, String outcome) {
        jdbc.sql("update citizen_call set called = null, done_at = :now, outcome = :outcome where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("outcome", outcome)
                .param("id", call)
                .update();
        seal.destroy(dossier(call));
    }

    private Call read(ResultSet row, int line) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
        CallSheet sheet = Objects.requireNonNull(
                seal.open(dossier(id), CitizenSeal.CALL, row.getBytes("called"), CallSheet.class));
        Instant since = row.getTimestamp("since").toInstant();
        return new Call(
                id,
                new BookingNumber(row.getString("number")),
                CitizenMessage.valueOf(row.getString("message")),
                sheet.surname(),
                sheet.givenNames(),
                sheet.onBehalfOf(),
                sheet.telephone(),
                sheet.language(),
                since,
                sheet.lastDay());
    }

    private static String dossier(UUID call) {
        return "call/" + call;
    }
}
