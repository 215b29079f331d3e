package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.entry.Texts;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds citizens' bookings within what the reader may see. Names are sealed: only whole ones can be compared. */
@Component
class CitizenSearch {

    private final JdbcClient jdbc;
    private final CitizenRows rows;
    private final CitizenDigests digests;
    private final CurrentActor actor;
    private final AuditTrail audit;

    CitizenSearch(JdbcClient jdbc, CitizenRows rows, CitizenDigests digests, CurrentActor actor, AuditTrail audit) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.digests = digests;
        this.actor = actor;
        this.audit = audit;
    }

    CitizenPage find(CitizenQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        Actor who = actor.get();
        String where = where(query, who, values);
        long total = jdbc.sql("select count(*) from citizen_booking" + where)
                .params(values)
                .query(Long.class)
                .single();
        List<CitizenBooking> bookings = jdbc
                .sql("select * from citizen_booking" + where
                        + " order by submitted_at desc, number desc limit :size offset :offset")
                .params(values)
                .param("size", query.size())
                .param("offset", (long) query.page() * query.size())
                .query(rows::read)
                .list()
                .stream()
                .map(booking -> CitizenVisibility.shownTo(who, booking))
                .toList();
        bookings.forEach(b -> audit.record("citizen.found", b.number().value(), ""));
        return new CitizenPage(bookings, total, query.page(), query.size());
    }

    private String where(CitizenQuery query, Actor who, Map<String, Object> values) {
        List<String> parts = new ArrayList<>();
        if (!CitizenVisibility.seesAll(who)) {
            add(parts, values, "desk = :desk", "desk", who.desk().orElse("-"));
        }
        String number = Texts.clean(query.number());
        String surname = Texts.clean(query.surname());
        String code = Texts.clean(query.fiscalCode());
        CitizenState state = query.state();
        LocalDate to = query.to();
        add(parts, values, "number = :number", "number", number == null ? null : number(number));
        add(parts, values, "surname_digest = :surname", "surname", surname == null ? null : digests.surname(surname));
        add(parts, values, "fiscal_code_digest = :code", "code", code == null ? null : digests.fiscalCode(code));
        add(parts, values, "state = :state", "state", state == null ? null : state.name());
        add(parts, values, "submitted_at >= :from", "from", midnight(query.from()));
        add(parts, values, "submitted_at < :to", "to", to == null ? null : midnight(to.plusDays(1)));
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    /** As typed, or within the text of a scanned sheet. */
    static String number(String text) {
        return BookingNumber.findIn(text).stream()
                .findFirst()
                .orElseGet(() -> BookingNumber.parse(text))
                .value();
    }

    private static @Nullable Timestamp midnight(@Nullable LocalDate day) {
        return day == null
                ? null
                : Timestamp.from(day.atStartOfDay(RomeTime.ZONE).toInstant());
    }

    private static void add(
            List<String> parts, Map<String, Object> values, String sql, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(sql);
            values.put(name, value);
        }
    }
}
