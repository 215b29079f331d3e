package it.sportellocertificati.statistics;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.FeeQuestion;
import it.sportellocertificati.booking.FeeQuote;
import it.sportellocertificati.booking.Fees;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.WorkingDays;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the slow way: whole tables, row by row, once for every number. It shares no line with what it checks. */
final class NaiveCount {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final List<Map<String, Object>> bookings;
    private final List<Map<String, Object>> dossiers;
    private final List<Map<String, Object>> certificates;
    private final List<Map<String, Object>> collections;
    private final List<Map<String, Object>> steps;
    private final List<Map<String, Object>> deliveries;
    private final List<Map<String, Object>> attempts;
    private final List<Map<String, Object>> notes;
    private final Map<Object, List<Map<String, Object>>> certificatesOf;
    private final Map<Object, List<Map<String, Object>>> stepsOf;
    private final WorkingDays workingDays = CountingRoom.DAYS;
    private final Fees fees = CountingRoom.FEES;
    private final Map<FeeQuestion, FeeQuote> quotes = new HashMap<>();
    private final LocalDate from;
    private final LocalDate to;

    NaiveCount(DataSource database, LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
        JdbcTemplate jdbc = new JdbcTemplate(database);
        bookings = jdbc.queryForList("select * from booking").stream()
                .filter(this::booked)
                .toList();
        dossiers = jdbc.queryForList("select * from citizen_booking").stream()
                .filter(this::booked)
                .toList();
        certificates = jdbc.queryForList("select * from citizen_certificate");
        collections = jdbc.queryForList("select * from citizen_collection");
        steps = jdbc.queryForList("select * from booking_step");
        certificatesOf = certificates.stream().collect(Collectors.groupingBy(row -> row.get("number")));
        stepsOf = steps.stream().collect(Collectors.groupingBy(row -> row.get("number")));
        Set<Object> numbers = numbers(bookings);
        deliveries = jdbc.queryForList("select * from delivery").stream()
                .filter(row -> numbers.contains(row.get("number")))
                .toList();
        attempts = jdbc.queryForList("select * from delivery_attempt").stream()
                .filter(row -> numbers.contains(row.get("number")))
                .toList();
        Set<Object> dossierNumbers = numbers(dossiers);
        notes = jdbc.queryForList("select * from mail_note").stream()
                .filter(row -> dossierNumbers.contains(row.get("dossier")))
                .toList();
    }

    private static Set<Object> numbers(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> row.get("number")).collect(Collectors.toSet());
    }

    private boolean booked(Map<String, Object> row) {
        return within(day(row, "submitted_at"));
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    static LocalDate day(Map<String, Object> row, String column) {
        Object at = Objects.requireNonNull(row.get(column));
        return at instanceof OffsetDateTime time
                ? time.atZoneSameInstant(ROME).toLocalDate()
                : ((Timestamp) at).toInstant().atZone(ROME).toLocalDate();
    }

    static String month(Map<String, Object> row, String column) {
        return String.valueOf(day(row, column)).substring(0, 7);
    }

    long bookings(Predicate<Map<String, Object>> which) {
        return bookings.stream().filter(which).count();
    }

    long dossiers(Predicate<Map<String, Object>> which) {
        return dossiers.stream().filter(which).count();
    }

    /** Certificates of citizens' dossiers. */
    long certificates(String type, Predicate<Map<String, Object>> which) {
        Set<Object> numbers = numbers(dossiers.stream().filter(which).toList());
        return certificates.stream()
                .filter(row -> type.equals(row.get("type")) && numbers.contains(row.get("number")))
                .count();
    }

    /** Working days of every administration's booking of the type that was issued, the shortest first. */
    List<Integer> daysToIssue(String type) {
        return bookings.stream()
                .filter(row -> type.equals(row.get("certificate_type")))
                .flatMap(row -> issued(row).map(day -> workingDays.between(day(row, "submitted_at"), day)))
                .sorted()
                .toList();
    }

    long issuedInTime(String type) {
        return bookings.stream()
                .filter(row -> type.equals(row.get("certificate_type")))
                .flatMap(row -> issued(row).filter(day -> !day.isAfter(day(row, "issue_due"))))
                .count();
    }

    private Stream<LocalDate> issued(Map<String, Object> booking) {
        return stepsOf.getOrDefault(booking.get("number"), List.of()).stream()
                .filter(step -> "ISSUED".equals(step.get("kind")))
                .map(step -> day(step, "at"));
    }

    List<Integer> daysToReady(String type) {
        return readyDossiers(type)
                .map(row -> workingDays.between(day(row, "submitted_at"), day(row, "ready_at")))
                .sorted()
                .toList();
    }

    long readyInTime(String type) {
        return readyDossiers(type)
                .filter(row -> !day(row, "ready_at").isAfter(LocalDate.parse(String.valueOf(row.get("expected_day")))))
                .count();
    }

    private Stream<Map<String, Object>> readyDossiers(String type) {
        Set<Object> with = numbers(certificates.stream()
                .filter(row -> type.equals(row.get("type")))
                .toList());
        return dossiers.stream().filter(row -> row.get("ready_at") != null && with.contains(row.get("number")));
    }

    long attempts(String state) {
        return attempts.stream().filter(row -> state.equals(row.get("state"))).count();
    }

    long notes(String state) {
        return notes.stream().filter(row -> state.equals(row.get("state"))).count();
    }

    long decidedByAPerson() {
        Set<String> decided = steps.stream()
                .filter(step -> "MESSAGE_RESOLVED".equals(step.get("kind")))
                .map(step -> step.get("number") + " "
                        + String.valueOf(step.get("detail")).split("\\.")[0])
                .collect(Collectors.toSet());
        return deliveries.stream()
                .filter(row -> decided.contains(row.get("number") + " " + row.get("purpose")))
                .count();
    }

    long neverSent() {
        Set<String> sent = attempts.stream()
                .map(row -> row.get("number") + " " + row.get("purpose"))
                .collect(Collectors.toSet());
        return deliveries.stream()
                .filter(row -> !sent.contains(row.get("number") + " " + row.get("purpose")))
                .count();
    }

    /** Bollo, diritti, what is not divided, and the sum of a month, in euro. */
    List<BigDecimal> paid(String month, Map<Object, Map<String, Object>> allDossiers) {
        BigDecimal stamps = BigDecimal.ZERO;
        BigDecimal duties = BigDecimal.ZERO;
        BigDecimal rest = BigDecimal.ZERO;
        for (Map<String, Object> collection : collections) {
            if (!within(day(collection, "at")) || !month(collection, "at").equals(month)) {
                continue;
            }
            Map<String, Object> dossier = Objects.requireNonNull(allDossiers.get(collection.get("number")));
            BigDecimal stamp = BigDecimal.ZERO;
            BigDecimal duty = BigDecimal.ZERO;
            for (Map<String, Object> certificate : certificatesOf.getOrDefault(collection.get("number"), List.of())) {
                FeeQuote quote = quote(dossier, certificate);
                stamp = stamp.add(quote.stampDuty());
                duty = duty.add(quote.total().subtract(quote.stampDuty()));
            }
            BigDecimal due = (BigDecimal) collection.get("due");
            if (stamp.add(duty).compareTo(due) == 0) {
                stamps = stamps.add(stamp);
                duties = duties.add(duty);
            } else {
                rest = rest.add(due);
            }
        }
        return List.of(stamps, duties, rest, stamps.add(duties).add(rest));
    }

    private FeeQuote quote(Map<String, Object> dossier, Map<String, Object> certificate) {
        return quotes.computeIfAbsent(
                new FeeQuestion(
                        CertificateType.valueOf(String.valueOf(certificate.get("type"))),
                        CertificateUse.valueOf(String.valueOf(dossier.get("citizen_use"))),
                        day(dossier, "ready_at"),
                        Boolean.TRUE.equals(dossier.get("urgent")),
                        ((Number) Objects.requireNonNull(certificate.get("pages"))).intValue()),
                fees::quote);
    }
}
