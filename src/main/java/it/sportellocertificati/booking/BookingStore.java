package it.sportellocertificati.booking;

import it.sportellocertificati.booking.entry.SearchKey;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.safekeeping.SearchDigests;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The booking's row. Every change is one conditional statement: a state that moved on meanwhile is a conflict, never overwritten. */
@Component
class BookingStore {

    static final String FISCAL_CODE = "booking.fiscalCode";
    static final String SURNAME = "booking.surname";

    private final JdbcClient jdbc;
    private final BookingSeal seal;
    private final SearchDigests digests;

    BookingStore(JdbcClient jdbc, BookingSeal seal, SearchDigests digests) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.digests = digests;
    }

    void insert(BookingNumber number, CheckedRequest request, String bookedBy, Instant now, BookingDeadlines due) {
        jdbc.sql("""
                        insert into booking (number, state, certificate_type, administration, desk, requesters, booked_by,
                          ministry_number, submitted_at, verification_due, issue_reminder, issue_due, notice_due,
                          particulars, fiscal_code_digest, surname_digest)
                        values (:number, 'SUBMITTED', :type, :administration, :desk, :requesters, :bookedBy,
                          :ministryNumber, :now, :verificationDue, :issueReminder, :issueDue, :noticeDue,
                          :particulars, :fiscalCode, :surname)""")
                .param("number", number.value())
                .param("type", request.certificateType().name())
                .param("administration", request.administration())
                .param("desk", request.desk())
                .param("requesters", request.requesters())
                .param("bookedBy", bookedBy)
                .param("ministryNumber", request.ministryNumber())
                .param("now", Timestamp.from(now))
                .param("verificationDue", Timestamp.from(due.verificationDue()))
                .param("issueReminder", Timestamp.from(due.issueReminder()))
                .param("issueDue", Timestamp.from(due.issueDue()))
                .param("noticeDue", Timestamp.from(due.noticeDue()))
                .param("particulars", seal.seal(number, request.particulars()))
                .param("fiscalCode", fiscalCodeDigest(request.particulars().subject()))
                .param("surname", surnameDigest(request.particulars().subject().surname()))
                .update();
    }

    Booking get(BookingNumber number) {
        return find(number).orElseThrow(() -> new Missing("booking.unknown", number.value()));
    }

    Optional<Booking> find(BookingNumber number) {
        return jdbc.sql("select * from booking where number = :number")
                .param("number", number.value())
                .query(this::read)
                .optional();
    }

    /** Keeps what a person decided until the task is completed. */
    void decide(BookingNumber number, Decision decision, @Nullable String reason) {
        int changed = jdbc.sql(
                        "update booking set decision = :decision, reason = :reason where number = :number and state = :from")
                .param("decision", decision.name())
                .param("reason", seal.sealNote(number, reason))
                .param("number", number.value())
                .param("from", decision.from().name())
                .update();
        requireChanged(number, changed);
    }

    /** Locks the row until the end of the transaction, so that nobody issues meanwhile; a decision on another file lapses. */
    void awaitCertificate(BookingNumber number) {
        int changed = jdbc.sql("update booking set decision = null where number = :number and state = :state")
                .param("number", number.value())
                .param("state", BookingState.ACCEPTED.name())
                .update();
        requireChanged(number, changed);
    }

    void apply(BookingNumber number, Decision decision) {
        int changed = jdbc.sql("update booking set state = :to, decision = null"
                        + " where number = :number and state = :from and decision = :decision")
                .param("to", decision.to().name())
                .param("number", number.value())
                .param("from", decision.from().name())
                .param("decision", decision.name())
                .update();
        requireChanged(number, changed);
    }

    void replaceParticulars(BookingNumber number, CheckedRequest request) {
        int changed = jdbc.sql("""
                        update booking set decision = 'CORRECTED', particulars = :particulars, fiscal_code_digest = :fiscalCode,
                          surname_digest = :surname, ministry_number = :ministryNumber
                        where number = :number and state = 'CORRECTION_REQUESTED'""")
                .param("particulars", seal.seal(number, request.particulars()))
                .param("fiscalCode", fiscalCodeDigest(request.particulars().subject()))
                .param("surname", surnameDigest(request.particulars().subject().surname()))
                .param("ministryNumber", request.ministryNumber())
                .param("number", number.value())
                .update();
        requireChanged(number, changed);
    }

    void renewDeadlines(BookingNumber number, BookingDeadlines due) {
        jdbc.sql("update booking set verification_due = :verificationDue, issue_reminder = :issueReminder,"
                        + " issue_due = :issueDue where number = :number")
                .param("verificationDue", Timestamp.from(due.verificationDue()))
                .param("issueReminder", Timestamp.from(due.issueReminder()))
                .param("issueDue", Timestamp.from(due.issueDue()))
                .param("number", number.value())
                .update();
    }

    /** @return whether the booking was in one of the states and has moved */
    boolean move(BookingNumber number, List<BookingState> from, BookingState to) {
        return jdbc.sql("update booking set state = :to, decision = null where number = :number and state in (:from)")
                        .param("to", to.name())
                        .param("number", number.value())
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    private static void requireChanged(BookingNumber number, int changed) {
        if (changed != 1) {
            throw new Conflict("booking.state.changed", number.value());
        }
    }

    String fiscalCodeDigest(Subject subject) {
        return digests.digest(FISCAL_CODE, subject.fiscalCode().value());
    }

    String surnameDigest(String surname) {
        return digests.digest(SURNAME, SearchKey.of(surname));
    }

    Booking read(ResultSet row, int line) throws SQLException {
        BookingNumber number = new BookingNumber(row.getString("number"));
        String decision = row.getString("decision");
        return new Booking(
                number,
                BookingState.valueOf(row.getString("state")),
                CertificateType.valueOf(row.getString("certificate_type")),
                row.getString("administration"),
                row.getString("desk"),
                row.getString("requesters"),
                row.getString("booked_by"),
                row.getString("ministry_number"),
                new BookingDeadlines(
                        instant(row, "verification_due"),
                        instant(row, "issue_reminder"),
                        instant(row, "issue_due"),
                        instant(row, "notice_due")),
                instant(row, "submitted_at"),
                nullableInstant(row, "notice_received_at"),
                nullableInstant(row, "notice_overdue_at"),
                decision == null ? null : Decision.valueOf(decision),
                seal.openNote(number, row.getBytes("reason")),
                seal.open(number, row.getBytes("particulars")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(nullableInstant(row, column));
    }

    private static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
