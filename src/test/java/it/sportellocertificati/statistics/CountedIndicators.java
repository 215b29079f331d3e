package it.sportellocertificati.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.delivery.DeliveryState;
import it.sportellocertificati.safekeeping.StatementCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every cell of every table over 10,000 bookings, against a count of the raw tables; on each database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CountedIndicators {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);
    private static final List<String> MONTHS = FROM.datesUntil(TO.plusDays(1))
            .map(day -> day.toString().substring(0, 7))
            .distinct()
            .toList();
    private static final Predicate<Map<String, Object>> ALL = row -> true;

    private DataSource database;
    private NaiveCount naive;
    private Map<String, FigureTable> tables;

    /** An empty one with the tables of {@link GeneratedBookings#ROOMS}. */
    abstract DataSource database() throws Exception;

    @BeforeAll
    void count() throws Exception {
        database = database();
        GeneratedBookings.write(database, 20261130, 2026, 10_000, 200);
        naive = new NaiveCount(database, FROM, TO);
        tables = CountingRoom.byName(CountingRoom.on(database).exactly(new Period(FROM, TO)));
    }

    @Test
    void channelsAndMonths() {
        assertThat(naive.bookings(ALL)).isGreaterThan(3000);
        assertThat(naive.dossiers(ALL)).isGreaterThan(4000);
        Map<String, Cell> channels = cells(Indicator.BOOKINGS_BY_CHANNEL);
        Map<String, Cell> cross = cells(Indicator.BOOKINGS_BY_MONTH_AND_CHANNEL);
        Map<String, Cell> months = cells(Indicator.BOOKINGS_BY_MONTH);
        channel(channels, cross, "administration-at-desk", naive::bookings, row -> row.get("desk") != null);
        channel(channels, cross, "administration-itself", naive::bookings, row -> row.get("desk") == null);
        for (String channel : List.of("PORTAL", "DESK", "KIOSK")) {
            channel(channels, cross, channel.toLowerCase(Locale.ROOT), naive::dossiers, is("channel", channel));
        }
        for (String month : MONTHS) {
            long administrations = naive.bookings(booked(month));
            long citizens = naive.dossiers(booked(month));
            assertThat(months).containsEntry(month + "/administrations", Cell.of(administrations));
            assertThat(months).containsEntry(month + "/citizens", Cell.of(citizens));
            assertThat(months).containsEntry(month + "/totale", Cell.of(administrations + citizens));
            assertThat(cross).containsEntry(month + "/totale", Cell.of(administrations + citizens));
        }
        assertThat(months).hasSize(13 * 3).containsEntry("totale/totale", Cell.of(all()));
        assertThat(channels).hasSize(6).containsEntry("totale/prenotazioni", Cell.of(all()));
    }

    private void channel(
            Map<String, Cell> channels,
            Map<String, Cell> cross,
            String code,
            ToLongFunction<Predicate<Map<String, Object>>> count,
            Predicate<Map<String, Object>> which) {
        assertThat(channels).containsEntry(code + "/prenotazioni", Cell.of(count.applyAsLong(which)));
        assertThat(cross).containsEntry("totale/" + code, Cell.of(count.applyAsLong(which)));
        for (String month : MONTHS) {
            assertThat(cross).containsEntry(month + "/" + code, Cell.of(count.applyAsLong(which.and(booked(month)))));
        }
    }

    @Test
    void desksAndTypes() {
        Map<String, Cell> desks = cells(Indicator.BOOKINGS_BY_DESK);
        Map<String, Cell> cross = cells(Indicator.CERTIFICATES_BY_DESK_AND_TYPE);
        Map<String, Cell> types = cells(Indicator.CERTIFICATES_BY_TYPE);
        for (String desk : List.of("lucca", "viareggio")) {
            assertThat(desks).containsEntry(desk + "/administrations", Cell.of(naive.bookings(is("desk", desk))));
            assertThat(desks).containsEntry(desk + "/citizens", Cell.of(naive.dossiers(is("desk", desk))));
        }
        assertThat(desks)
                .containsEntry(
                        "totale/totale",
                        Cell.of(naive.bookings(row -> row.get("desk") != null)
                                + naive.dossiers(row -> row.get("desk") != null)));
        for (CertificateType type : CertificateType.values()) {
            String code = code(type);
            long administrations = naive.bookings(is("certificate_type", type.name()));
            long citizens = naive.certificates(type.name(), ALL);
            assertThat(types).containsEntry(code + "/administrations", Cell.of(administrations));
            assertThat(types).containsEntry(code + "/citizens", Cell.of(citizens));
            assertThat(types).containsEntry(code + "/totale", Cell.of(administrations + citizens));
            at(cross, "lucca", type, is("desk", "lucca"));
            at(cross, "viareggio", type, is("desk", "viareggio"));
            at(cross, "senza-sportello", type, row -> row.get("desk") == null);
        }
    }

    private void at(Map<String, Cell> cross, String place, CertificateType type, Predicate<Map<String, Object>> there) {
        assertThat(cross)
                .containsEntry(
                        place + "/" + code(type),
                        Cell.of(naive.bookings(there.and(is("certificate_type", type.name())))
                                + naive.certificates(type.name(), there)));
    }

    @Test
    void timesAndDeadlines() {
        Map<String, Cell> days = cells(Indicator.DAYS_TO_READY);
        Map<String, Cell> inTime = cells(Indicator.READY_IN_TIME);
        Map<String, Cell> share = cells(Indicator.SHARE_IN_TIME);
        for (String type : List.of("CARICHI_PENDENTI", "CASELLARIO")) {
            times(days, inTime, share, "administrations", type, naive.daysToIssue(type), naive.issuedInTime(type));
        }
        for (CertificateType type : CertificateType.values()) {
            times(
                    days,
                    inTime,
                    share,
                    "citizens",
                    type.name(),
                    naive.daysToReady(type.name()),
                    naive.readyInTime(type.name()));
        }
        assertThat(days).hasSize((2 + 3 + 2) * 2);
    }

    private static void times(
            Map<String, Cell> days,
            Map<String, Cell> inTime,
            Map<String, Cell> share,
            String who,
            String type,
            List<Integer> all,
            long kept) {
        String line = who + "-" + type.toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(all).isNotEmpty();
        double median = (all.get((all.size() - 1) / 2) + all.get(all.size() / 2)) / 2.0;
        int ninth = all.get((int) Math.ceil(all.size() * 0.9) - 1);
        same(days.get(line + "/mediana"), BigDecimal.valueOf(median));
        same(days.get(line + "/percentile-90"), BigDecimal.valueOf(ninth));
        assertThat(inTime).containsEntry(line + "/entro-il-termine", Cell.of(kept));
        assertThat(inTime).containsEntry(line + "/oltre-il-termine", Cell.of(all.size() - kept));
        same(share.get(line + "/quota"), percent(kept, all.size()));
    }

    @Test
    void outcomesUsesAndShares() {
        long administrations = naive.bookings(ALL);
        long citizens = naive.dossiers(ALL);
        for (BookingState state : BookingState.values()) {
            assertThat(cells(Indicator.OUTCOME_FOR_ADMINISTRATIONS))
                    .containsEntry(code(state) + "/prenotazioni", Cell.of(naive.bookings(is("state", state.name()))));
        }
        for (CitizenState state : CitizenState.values()) {
            assertThat(cells(Indicator.OUTCOME_FOR_CITIZENS))
                    .containsEntry(code(state) + "/prenotazioni", Cell.of(naive.dossiers(is("state", state.name()))));
        }
        for (CertificateUse use : CertificateUse.values()) {
            assertThat(cells(Indicator.CITIZENS_BY_USE))
                    .containsEntry(code(use) + "/prenotazioni", Cell.of(naive.dossiers(is("citizen_use", use.name()))));
        }
        long urgent = naive.dossiers(is("urgent", true));
        assertThat(cells(Indicator.URGENT))
                .containsEntry("urgenti/prenotazioni", Cell.of(urgent))
                .containsEntry("ordinarie/prenotazioni", Cell.of(citizens - urgent));
        Map<String, Cell> shares = cells(Indicator.SHARES);
        long collected = naive.dossiers(is("state", "COLLECTED"));
        long expired = naive.dossiers(is("state", "EXPIRED"));
        same(shares.get("urgenti/quota"), percent(urgent, citizens));
        same(shares.get("non-ritirati/quota"), percent(expired, collected + expired));
        same(shares.get("non-rilasciati/quota"), percent(naive.dossiers(is("state", "DECLINED")), citizens));
        same(shares.get("annullate-cittadini/quota"), percent(naive.dossiers(is("state", "CANCELLED")), citizens));
        same(shares.get("respinte/quota"), percent(naive.bookings(is("state", "REFUSED")), administrations));
        same(
                shares.get("annullate-amministrazioni/quota"),
                percent(naive.bookings(is("state", "CANCELLED")), administrations));
    }

    @Test
    void visitsAvoided() {
        Map<String, Cell> visits = cells(Indicator.VISITS_AVOIDED);
        long delivered = 2 * naive.bookings(is("state", "DELIVERED"));
        long byHand = naive.bookings(is("state", "HANDED_OVER"));
        long home = naive.dossiers(is("state", "COLLECTED").and(is("channel", "PORTAL")));
        long desk = naive.dossiers(is("state", "COLLECTED")) - home;
        assertThat(visits)
                .containsEntry("consegnati-per-pec/accessi", Cell.of(delivered))
                .containsEntry("consegnati-a-mano/accessi", Cell.of(byHand))
                .containsEntry("prenotati-da-casa/accessi", Cell.of(home))
                .containsEntry("prenotati-allo-sportello/accessi", Cell.of(desk))
                .containsEntry("totale/accessi", Cell.of(delivered + byHand + home + desk));
    }

    @Test
    void mail() {
        for (DeliveryState state : DeliveryState.values()) {
            if (state != DeliveryState.HANDED_OVER) {
                assertThat(cells(Indicator.CERTIFIED_MAIL))
                        .containsEntry(code(state) + "/messaggi", Cell.of(naive.attempts(state.name())));
            }
        }
        assertThat(cells(Indicator.CERTIFIED_MAIL_BY_HAND))
                .containsEntry("decisi/recapiti", Cell.of(naive.decidedByAPerson()))
                .containsEntry("senza-indirizzo/recapiti", Cell.of(naive.neverSent()));
        for (String state : List.of("SENT", "FAILED", "UNCERTAIN", "QUEUED", "SENDING")) {
            assertThat(cells(Indicator.ORDINARY_MAIL))
                    .containsEntry(state.toLowerCase(Locale.ROOT) + "/messaggi", Cell.of(naive.notes(state)));
        }
        assertThat(naive.decidedByAPerson()).isPositive();
        assertThat(naive.neverSent()).isPositive();
    }

    @Test
    void duties() {
        Map<Object, Map<String, Object>> dossiers = new JdbcTemplate(database)
                .queryForList("select * from citizen_booking").stream()
                        .collect(Collectors.toMap(row -> row.get("number"), row -> row));
        Map<String, Cell> duties = cells(Indicator.DUTIES_BY_MONTH);
        BigDecimal year = BigDecimal.ZERO;
        for (String month : MONTHS) {
            List<BigDecimal> paid = naive.paid(month, dossiers);
            same(duties.get(month + "/bollo"), paid.get(0));
            same(duties.get(month + "/diritti"), paid.get(1));
            same(duties.get(month + "/non-ripartiti"), paid.get(2));
            same(duties.get(month + "/totale"), paid.get(3));
            year = year.add(paid.get(3));
        }
        same(duties.get("totale/totale"), year);
    }

    @Test
    void asksTheDatabaseSixTimesWhateverThereIsToCount() {
        StatementCount statements = new StatementCount();
        CountingRoom.on(statements.watching(database)).ofYear(2026);

        assertThat(statements.taken())
                .hasSize(6)
                .allSatisfy(statement -> assertThat(statement)
                        .startsWith("select")
                        .doesNotContain("particulars", "digest", "record", ".note", "content", "booked_by"));
    }

    private long all() {
        return naive.bookings(ALL) + naive.dossiers(ALL);
    }

    private Map<String, Cell> cells(Indicator indicator) {
        return CountingRoom.cells(CountingRoom.in(tables, indicator.tableName()));
    }

    private static void same(@Nullable Cell cell, BigDecimal number) {
        assertThat(cell)
                .isInstanceOfSatisfying(
                        Cell.Value.class, value -> assertThat(value.number()).isEqualByComparingTo(number));
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part * 1000)
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .movePointLeft(1);
    }

    private static Predicate<Map<String, Object>> is(String column, Object value) {
        return row -> value.equals(row.get(column));
    }

    private static Predicate<Map<String, Object>> booked(String month) {
        return row -> NaiveCount.month(row, "submitted_at").equals(month);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
