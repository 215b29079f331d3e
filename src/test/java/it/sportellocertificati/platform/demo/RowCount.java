package it.sportellocertificati.platform.demo;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts a year's rows one by one, under the names {@code table/line/column} by which the report shows them. It shares no line with what
 * it checks; the time a median takes is left to the tests of {@code statistics}.
 */
final class RowCount {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final int year;
    private final Map<String, Double> numbers = new TreeMap<>();

    private RowCount(int year) {
        this.year = year;
    }

    static Map<String, Double> of(JdbcTemplate jdbc, int year) {
        RowCount count = new RowCount(year);
        List<Map<String, Object>> bookings = count.booked(jdbc.queryForList("select * from booking"));
        List<Map<String, Object>> dossiers = count.booked(jdbc.queryForList("select * from citizen_booking"));
        bookings.forEach(count::administration);
        dossiers.forEach(count::citizen);
        count.certificates(jdbc, bookings, dossiers);
        count.ready(jdbc, bookings, dossiers);
        count.mail(jdbc, numbersOf(bookings), numbersOf(dossiers));
        count.money(jdbc);
        count.shares();
        return count.numbers;
    }

    private void administration(Map<String, Object> row) {
        Object desk = row.get("desk");
        String way = desk == null ? "administration-itself" : "administration-at-desk";
        one(row, "administrations", way);
        if (desk != null) {
            add("prenotazioni-per-sportello", desk, "administrations", 1);
        }
        add("esito-amministrazioni", code(row.get("state")), "prenotazioni", 1);
        add("esito-amministrazioni", "totale", "prenotazioni", 1);
        if ("DELIVERED".equals(row.get("state"))) {
            add("accessi-evitati", "totale", "accessi", 2);
        } else if ("HANDED_OVER".equals(row.get("state"))) {
            add("accessi-evitati", "totale", "accessi", 1);
        }
    }

    private void citizen(Map<String, Object> row) {
        one(row, "citizens", code(row.get("channel")));
        if (row.get("desk") != null) {
            add("prenotazioni-per-sportello", row.get("desk"), "citizens", 1);
        }
        add("esito-cittadini", code(row.get("state")), "prenotazioni", 1);
        add("esito-cittadini", "totale", "prenotazioni", 1);
        add(
                "prenotazioni-urgenti",
                Boolean.TRUE.equals(row.get("urgent")) ? "urgenti" : "ordinarie",
                "prenotazioni",
                1);
        add("usi-ed-esenzioni", code(row.get("citizen_use")), "prenotazioni", 1);
        if ("COLLECTED".equals(row.get("state"))) {
            add("accessi-evitati", "totale", "accessi", 1);
        }
    }

    private void one(Map<String, Object> row, String requester, String way) {
        String month = day(row.get("submitted_at")).toString().substring(0, 7);
        add("prenotazioni-per-canale", way, "prenotazioni", 1);
        add("prenotazioni-per-canale", "totale", "prenotazioni", 1);
        for (String line : List.of(month, "totale")) {
            add("prenotazioni-per-mese", line, requester, 1);
            add("prenotazioni-per-mese", line, "totale", 1);
            add("prenotazioni-per-mese-e-canale", line, way, 1);
            add("prenotazioni-per-mese-e-canale", line, "totale", 1);
        }
    }

    private void certificates(
            JdbcTemplate jdbc, List<Map<String, Object>> bookings, List<Map<String, Object>> dossiers) {
        bookings.forEach(row -> certificate(row, code(row.get("certificate_type")), "administrations"));
        Map<Object, Map<String, Object>> known =
                dossiers.stream().collect(Collectors.toMap(row -> row.get("number"), row -> row));
        jdbc.queryForList("select * from citizen_certificate").stream()
                .filter(row -> known.containsKey(row.get("number")))
                .forEach(row -> certificate(
                        Objects.requireNonNull(known.get(row.get("number"))), code(row.get("type")), "citizens"));
    }

    private void certificate(Map<String, Object> booking, String type, String requester) {
        Object place = booking.get("desk") == null ? "senza-sportello" : booking.get("desk");
        for (String line : List.of(type, "totale")) {
            add("certificati-per-tipo", line, requester, 1);
            add("certificati-per-tipo", line, "totale", 1);
        }
        for (Object line : List.of(place, "totale")) {
            add("certificati-per-sportello-e-tipo", line, type, 1);
            add("certificati-per-sportello-e-tipo", line, "totale", 1);
        }
    }

    private void ready(JdbcTemplate jdbc, List<Map<String, Object>> bookings, List<Map<String, Object>> dossiers) {
        Map<Object, Object> issued = jdbc.queryForList("select * from booking_step where kind = 'ISSUED'").stream()
                .collect(Collectors.toMap(row -> row.get("number"), row -> row.get("at")));
        for (Map<String, Object> row : bookings) {
            if (issued.containsKey(row.get("number"))) {
                boolean late = instant(issued.get(row.get("number"))).isAfter(instant(row.get("issue_due")));
                inTime("administrations-totale", late, 1);
            }
        }
        Map<Object, Long> certificates = jdbc.queryForList("select number from citizen_certificate").stream()
                .collect(Collectors.groupingBy(row -> row.get("number"), Collectors.counting()));
        for (Map<String, Object> row : dossiers) {
            if (row.get("ready_at") != null) {
                LocalDate expected = ((Date) Objects.requireNonNull(row.get("expected_day"))).toLocalDate();
                inTime(
                        "citizens-totale",
                        day(row.get("ready_at")).isAfter(expected),
                        Objects.requireNonNull(certificates.get(row.get("number"))));
            }
        }
    }

    private void inTime(String line, boolean late, long certificates) {
        add("pronti-entro-il-termine", line, late ? "oltre-il-termine" : "entro-il-termine", certificates);
        add("pronti-entro-il-termine", line, "totale", certificates);
    }

    private void mail(JdbcTemplate jdbc, Set<Object> bookings, Set<Object> dossiers) {
        jdbc.queryForList("select * from delivery_attempt").stream()
                .filter(row -> bookings.contains(row.get("number")))
                .forEach(row -> add("messaggi-pec", code(row.get("state")), "messaggi", 1));
        jdbc.queryForList("select * from mail_note").stream()
                .filter(row -> dossiers.contains(row.get("dossier")))
                .forEach(row -> add("posta-ordinaria", code(row.get("state")), "messaggi", 1));
    }

    private void money(JdbcTemplate jdbc) {
        jdbc.queryForList("select at, due from citizen_collection").stream()
                .filter(row -> day(row.get("at")).getYear() == year)
                .forEach(row -> {
                    double due = ((Number) Objects.requireNonNull(row.get("due"))).doubleValue();
                    add(
                            "bollo-e-diritti-per-mese",
                            day(row.get("at")).toString().substring(0, 7),
                            "totale",
                            due);
                    add("bollo-e-diritti-per-mese", "totale", "totale", due);
                });
    }

    private void shares() {
        share("quota-entro-il-termine/citizens-totale/quota", "pronti-entro-il-termine/citizens-totale/");
        share("quota-entro-il-termine/administrations-totale/quota", "pronti-entro-il-termine/administrations-totale/");
        double expired = number("esito-cittadini/expired/prenotazioni");
        double collected = number("esito-cittadini/collected/prenotazioni");
        numbers.put("quote-del-servizio/non-ritirati/quota", rounded(100 * expired / (expired + collected)));
    }

    private void share(String name, String table) {
        numbers.put(name, rounded(100 * number(table + "entro-il-termine") / number(table + "totale")));
    }

    private double number(String name) {
        return numbers.getOrDefault(name, 0.0);
    }

    private static double rounded(double percent) {
        return Math.round(percent * 10) / 10.0;
    }

    private void add(String table, Object line, Object column, double number) {
        numbers.merge(table + "/" + line + "/" + column, number, Double::sum);
    }

    private List<Map<String, Object>> booked(List<Map<String, Object>> rows) {
        Predicate<Map<String, Object>> ofYear =
                row -> day(row.get("submitted_at")).getYear() == year;
        return rows.stream().filter(ofYear).toList();
    }

    private static Set<Object> numbersOf(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> row.get("number")).collect(Collectors.toSet());
    }

    private static String code(@Nullable Object value) {
        return String.valueOf(value).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static LocalDate day(@Nullable Object at) {
        return instant(at).atZone(ROME).toLocalDate();
    }

    private static Instant instant(@Nullable Object at) {
        return at instanceof Timestamp stamp
                ? stamp.toInstant()
                : ((OffsetDateTime) Objects.requireNonNull(at)).toInstant();
    }
}
