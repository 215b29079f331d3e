package it.sportellocertificati.statistics;

import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.FeeQuestion;
import it.sportellocertificati.booking.Fees;
import it.sportellocertificati.booking.citizen.Channel;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.WorkingDays;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of plausible lives, always the same for the same seed: bookings of both kinds from two months before a year to one after it, at
 * night, at weekends and about both changes of the clocks, in every state that a booking can end or rest in. What is sealed is absent or a
 * byte, since no figure may need it.
 */
final class GeneratedBookings {

    static final String[] ROOMS = {"safekeeping", "booking", "booking-citizen", "mail", "delivery", "statistics"};

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final int DAYS = 425;
    private static final byte[] SEALED = {1};
    private static final Map<FeeQuestion, BigDecimal> PRICES = new ConcurrentHashMap<>();

    private final JdbcTemplate jdbc;
    private final Random random;
    private final Instant first;
    private final Fees fees = CountingRoom.FEES;

    private final WorkingDays workingDays = CountingRoom.DAYS;
    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();
    private final int year;
    private final int correctedOneIn;
    private int serial;

    private GeneratedBookings(DataSource database, long seed, int year, int corrected) {
        this.correctedOneIn = corrected;
        this.jdbc = new JdbcTemplate(database);
        this.random = new Random(seed);
        this.year = year;
        this.first = LocalDate.of(year - 1, 11, 1).atStartOfDay(ROME).toInstant();
    }

    /** @param corrected one in so many sums collected is not what the table of prices says today; 0 for none */
    static void write(DataSource database, long seed, int year, int count, int corrected) {
        GeneratedBookings bookings = new GeneratedBookings(database, seed, year, corrected);
        for (int i = 0; i < count; i++) {
            if (bookings.random.nextInt(5) < 2) {
                bookings.administration();
            } else {
                bookings.citizen();
            }
        }
        bookings.rows.forEach(bookings.jdbc::batchUpdate);
    }

    private void administration() {
        String number = number();
        Instant at = moment();
        LocalDate day = LocalDate.ofInstant(at, ROME);
        Instant due = workingDays.endOf(workingDays.plus(day, 3));
        BookingState state = one(BookingState.values());
        if (random.nextInt(3) > 0) {
            state = BookingState.DELIVERED;
        }
        CertificateType type = random.nextInt(25) == 0 ? CertificateType.CASELLARIO : CertificateType.CARICHI_PENDENTI;
        String desk = random.nextInt(3) == 0 ? null : desk();
        add(
                "insert into booking (number, state, certificate_type, administration, desk, requesters, booked_by, submitted_at,"
                        + " verification_due, issue_reminder, issue_due, notice_due, particulars, fiscal_code_digest, surname_digest)"
                        + " values (?, ?, ?, 'c_e715', ?, 'desk', 'somebody', ?, ?, ?, ?, ?, ?, 'x', 'x')",
                number,
                state.name(),
                type.name(),
                desk,
                sql(at),
                sql(due),
                sql(due),
                sql(due),
                sql(due),
                SEALED);
        step(number, at, "SUBMITTED", null);
        boolean issued = List.of(BookingState.ISSUED, BookingState.DELIVERED, BookingState.HANDED_OVER)
                .contains(state);
        if (issued) {
            step(number, at.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 9))), "ISSUED", null);
        }
        if (desk != null) {
            letters(number, "NOTICE", at);
        }
        if (issued) {
            letters(number, "CERTIFICATE", at);
        } else if (state == BookingState.REFUSED) {
            letters(number, "REFUSAL", at);
        }
    }

    private void letters(String number, String purpose, Instant at) {
        int fate = random.nextInt(30);
        boolean neverSent = fate == 0;
        int attempts = neverSent ? 0 : fate < 4 ? 2 : 1;
        add(
                "insert into delivery (number, purpose, state, attempt, receipt_due) values (?, ?, ?, ?, ?)",
                number,
                purpose,
                neverSent ? "NOT_SENT" : "DELIVERED",
                1,
                sql(at));
        for (int attempt = 1; attempt <= attempts; attempt++) {
            String state =
                    attempt < attempts || fate == 5 ? one("FAILED", "REFUSED", "UNCERTAIN", "WARNED") : "DELIVERED";
            add(
                    "insert into delivery_attempt (message_id, number, purpose, attempt, recipient, at, state)"
                            + " values (?, ?, ?, ?, 'r@pec.example', ?, ?)",
                    "<" + number + purpose + attempt + ">",
                    number,
                    purpose,
                    attempt,
                    sql(at),
                    state);
        }
        for (int decision = 1; decision < attempts + (fate == 6 ? 2 : 0); decision++) {
            step(number, at, "MESSAGE_RESOLVED", purpose + ".SEND_AGAIN");
        }
    }

    private void citizen() {
        String number = number();
        Instant at = moment();
        Channel channel = one(Channel.values());
        CitizenState state = random.nextBoolean() ? CitizenState.COLLECTED : one(CitizenState.values());
        CertificateUse use = random.nextInt(4) > 0 ? CertificateUse.ORDINARY : one(CertificateUse.values());
        boolean urgent = random.nextInt(12) == 0;
        boolean wasReady = List.of(CitizenState.READY, CitizenState.COLLECTED, CitizenState.EXPIRED)
                        .contains(state)
                || (state == CitizenState.CANCELLED && random.nextBoolean());
        Instant ready = wasReady ? at.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 12))) : null;
        LocalDate expected = workingDays.plus(LocalDate.ofInstant(at, ROME), 2 + random.nextInt(4));
        add(
                "insert into citizen_booking (number, state, channel, desk, booked_by, citizen_use, abroad, urgent, submitted_at,"
                        + " expected_day, issue_reminder, issue_due, ready_at) values (?, ?, ?, ?, 'x', ?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                state.name(),
                channel.name(),
                channel == Channel.PORTAL ? null : desk(),
                use.name(),
                false,
                urgent,
                sql(at),
                Date.valueOf(expected),
                sql(at),
                sql(at),
                sql(ready));
        Map<CertificateType, Integer> pages = certificates(number, ready != null);
        if (state == CitizenState.COLLECTED && ready != null) {
            collected(number, ready, pages, use, urgent);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            add(
                    "insert into mail_note (id, dossier, about, state, attempts, queued_at, look_at) values (?, ?, 'READY', ?, 1, ?, ?)",
                    uuid(),
                    number,
                    random.nextInt(40) == 0 ? one("FAILED", "UNCERTAIN", "QUEUED") : "SENT",
                    sql(at),
                    sql(at));
        }
    }

    private Map<CertificateType, Integer> certificates(String number, boolean counted) {
        Map<CertificateType, Integer> pages = new EnumMap<>(CertificateType.class);
        pages.put(one(CertificateType.values()), 1 + random.nextInt(3));
        if (random.nextInt(3) == 0) {
            pages.put(one(CertificateType.values()), 1);
        }
        pages.forEach((type, count) -> add(
                "insert into citizen_certificate (number, type, pages) values (?, ?, ?)",
                number,
                type.name(),
                counted ? count : null));
        return pages;
    }

    private void collected(
            String number, Instant ready, Map<CertificateType, Integer> pages, CertificateUse use, boolean urgent) {
        LocalDate day = LocalDate.ofInstant(ready, ROME);
        BigDecimal due = pages.entrySet().stream()
                .map(each -> PRICES.computeIfAbsent(
                        new FeeQuestion(each.getKey(), use, day, urgent, each.getValue()),
                        question -> fees.quote(question).total()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean corrected = correctedOneIn > 0 && random.nextInt(correctedOneIn) == 0;
        add(
                "insert into citizen_collection (number, at, clerk, due, record) values (?, ?, 'clerk', ?, ?)",
                number,
                sql(ready.plus(Duration.ofHours(random.nextInt(24 * 29)))),
                corrected ? due.add(new BigDecimal("1.00")) : due,
                SEALED);
    }

    private void step(String number, Instant at, String kind, @Nullable String detail) {
        add(
                "insert into booking_step (id, number, at, kind, actor, detail) values (?, ?, ?, ?, 'x', ?)",
                uuid(),
                number,
                sql(at),
                kind,
                detail);
    }

    /** About one in twenty lies within an hour of midnight of a first day, or about a change of the clocks. */
    private Instant moment() {
        if (random.nextInt(20) > 0) {
            return first.plusSeconds((long) (random.nextDouble() * DAYS * 24 * 3600));
        }
        LocalDate day = one(
                LocalDate.of(year, 1, 1),
                LocalDate.of(year + 1, 1, 1),
                LocalDate.of(year, 7, 1),
                LocalDate.of(year, 3, 29),
                LocalDate.of(year, 10, 25));
        return day.atStartOfDay(ROME).toInstant().plusSeconds(random.nextInt(7200) - 3600L);
    }

    private String desk() {
        return random.nextInt(3) == 0 ? "viareggio" : "lucca";
    }

    private String number() {
        return BookingNumber.of(year, ++serial).value();
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @SafeVarargs
    private <T> T one(T... choice) {
        return choice[random.nextInt(choice.length)];
    }

    private static @Nullable Timestamp sql(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private void add(String sql, @Nullable Object... values) {
        rows.computeIfAbsent(sql, s -> new ArrayList<>()).add(values);
    }
}
