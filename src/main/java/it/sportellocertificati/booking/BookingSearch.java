package it.sportellocertificati.booking;

import it.sportellocertificati.booking.entry.Texts;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.safekeeping.AuditTrail;
import it.sportellocertificati.safekeeping.SearchDigests;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds bookings within what the reader may see. */
@Service
public class BookingSearch {

    private final JdbcClient jdbc;
    private final BookingStore store;
    private final SearchDigests digests;
    private final CurrentActor actor;
    private final AuditTrail audit;

    BookingSearch(JdbcClient jdbc, BookingStore store, SearchDigests digests, CurrentActor actor, AuditTrail audit) {
        this.jdbc = jdbc;
        this.store = store;
        this.digests = digests;
        this.actor = actor;
        this.audit = audit;
    }

    @Transactional
    public BookingQuery.Page find(BookingQuery query) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(query, actor.get(), values);
        long total = jdbc.sql("select count(*) from booking" + where)
                .params(values)
                .query(Long.class)
                .single();
        List<Booking> bookings = jdbc.sql("select * from booking" + where
                        + " order by submitted_at desc, number desc limit :size offset :offset")
                .params(values)
                .param("size", query.size())
                .param("offset", (long) query.page() * query.size())
                .query(store::read)
                .list();
        bookings.forEach(b -> audit.record("booking.found", b.number().value(), ""));
        return new BookingQuery.Page(bookings, total, query.page(), query.size());
    }

    /**
     * Bookings of these administrations by the ministry's number, in lower case: a letter may name either number. Nothing keeps two of them
     * from having the same one.
     *
     * @param since those whose notice has come already are found when made after that
     */
    public Map<String, List<BookingNumber>> byMinistryNumber(Set<String> administrations, Instant since) {
        Map<String, List<BookingNumber>> found = new LinkedHashMap<>();
        if (administrations.isEmpty()) {
            return found;
        }
        jdbc.sql("select ministry_number, number from booking where ministry_number is not null"
                        + " and (notice_received_at is null or submitted_at >= :since)"
                        + " and administration in (:administrations)")
                .param("since", Timestamp.from(since))
                .param("administrations", administrations)
                .query((row, line) ->
                        Map.entry(row.getString(1).toLowerCase(Locale.ROOT), new BookingNumber(row.getString(2))))
                .list()
                .forEach(e -> found.computeIfAbsent(e.getKey(), number -> new ArrayList<>())
                        .add(e.getValue()));
        return found;
    }

    /** The letter by which the casellario was told of it. */
    public Optional<UUID> noticeLetter(BookingNumber number) {
        return jdbc.sql("select notice_letter from booking where number = :number and notice_letter is not null")
                .param("number", number.value())
                .query(UUID.class)
                .optional();
    }

    private String where(BookingQuery query, Actor who, Map<String, Object> values) {
        List<String> parts = new ArrayList<>();
        if (!BookingVisibility.seesAll(who)) {
            add(
                    parts,
                    values,
                    "requesters in (:groups)",
                    "groups",
                    who.groups().isEmpty() ? Set.of("-") : who.groups());
        }
        add(parts, values, "number = :number", "number", number(query.number()));
        add(parts, values, "ministry_number = :ministry", "ministry", Texts.clean(query.ministryNumber()));
        String surname = Texts.clean(query.surname());
        add(
                parts,
                values,
                "surname_digest = :surname",
                "surname",
                surname == null ? null : store.surnameDigest(surname));
        String code = Texts.clean(query.fiscalCode());
        add(
                parts,
                values,
                "fiscal_code_digest = :code",
                "code",
                code == null ? null : digests.digest(BookingStore.FISCAL_CODE, code.toUpperCase(Locale.ROOT)));
        add(
                parts,
                values,
                "state = :state",
                "state",
                query.state() == null ? null : query.state().name());
        add(parts, values, "submitted_at >= :from", "from", midnight(query.from()));
        LocalDate to = query.to();
        add(parts, values, "submitted_at < :to", "to", to == null ? null : midnight(to.plusDays(1)));
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    /** A number as typed; one that cannot be a number finds nothing. */
    private static @Nullable String number(@Nullable String text) {
        String clean = Texts.clean(text);
        return clean == null ? null : BookingNumber.parse(clean).value();
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
