package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.Missing;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The booking's row. Every change is one conditional statement: a state that moved on meanwhile is never overwritten. */
@Component
class CitizenStore {

    private final JdbcClient jdbc;
    private final CitizenRows rows;
    private final CitizenSeal seal;
    private final CitizenDigests digests;

    CitizenStore(JdbcClient jdbc, CitizenRows rows, CitizenSeal seal, CitizenDigests digests) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.seal = seal;
        this.digests = digests;
    }

    /** Where a booking came from. */
    record Origin(Channel channel, @Nullable String desk, String bookedBy) {}

    void insert(
            BookingNumber number,
            CheckedCitizenRequest request,
            Origin origin,
            String code,
            Instant now,
            CitizenDeadlines due) {
        CitizenParticulars particulars = request.particulars();
        Person person = particulars.person();
        jdbc.sql("""
                        insert into citizen_booking (number, state, channel, desk, booked_by, citizen_use, abroad, urgent,
                          submitted_at, expected_day, issue_reminder, issue_due, particulars, fiscal_code_digest,
                          surname_digest, keys_digest, code_digest)
                        values (:number, 'SUBMITTED', :channel, :desk, :bookedBy, :use, :abroad, :urgent,
                          :now, :expectedDay, :issueReminder, :issueDue, :particulars, :fiscalCode,
                          :surname, :keys, :code)""")
                .param("number", number.value())
                .param("channel", origin.channel().name())
                .param("desk", origin.desk())
                .param("bookedBy", origin.bookedBy())
                .param("use", particulars.use().name())
                .param("abroad", request.abroad())
                .param("urgent", request.urgent())
                .param("now", Timestamp.from(now))
                .param("expectedDay", due.expectedDay())
                .param("issueReminder", Timestamp.from(due.issueReminder()))
                .param("issueDue", Timestamp.from(due.issueDue()))
                .param("particulars", seal.seal(number.value(), CitizenSeal.PARTICULARS, particulars))
                .param("fiscalCode", digests.fiscalCode(person.fiscalCode()))
                .param("surname", digests.surname(person.surname()))
                .param("keys", digests.keys(number.value(), person.surname(), person.birthDate()))
                .param("code", digests.code(number, code))
                .update();
        for (CertificateType certificate : request.certificates()) {
            jdbc.sql("insert into citizen_certificate (number, type) values (:number, :type)")
                    .param("number", number.value())
                    .param("type", certificate.name())
                    .update();
        }
    }

    /** In one transaction, hence on one connection: the row's parts are read while the row is. */
    @Transactional(readOnly = true)
    public CitizenBooking get(BookingNumber number) {
        return jdbc.sql("select * from citizen_booking where number = :number")
                .param("number", number.value())
                .query(rows::read)
                .optional()
                .orElseThrow(() -> new Missing("booking.unknown", number.value()));
    }

    boolean exists(BookingNumber number) {
        return jdbc.sql("select count(*) from citizen_booking where number = :number")
                        .param("number", number.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return whether the booking was still being prepared */
    boolean decide(
            BookingNumber number,
            IssueDecision decision,
            Map<CertificateType, Integer> pages,
            @Nullable String reason) {
        boolean open = jdbc.sql("update citizen_booking set decision = :decision, reason = :reason"
                                + " where number = :number and state = 'SUBMITTED'")
                        .param("decision", decision.name())
                        .param("reason", reason == null ? null : seal.seal(number.value(), CitizenSeal.REASON, reason))
                        .param("number", number.value())
                        .update()
                == 1;
        if (!open) {
            return false;
        }
        // A dossier that was first counted and then declined was not issued on any page.
        jdbc.sql("update citizen_certificate set pages = null where number = :number")
                .param("number", number.value())
                .update();
        pages.forEach((type, count) -> jdbc.sql(
                        "update citizen_certificate set pages = :pages where number = :number and type = :type")
                .param("pages", count)
                .param("number", number.value())
                .param("type", type.name())
                .update());
        return true;
    }

    Optional<IssueDecision> decision(BookingNumber number) {
        return jdbc.sql("select decision from citizen_booking where number = :number and decision is not null")
                .param("number", number.value())
                .query((row, line) -> IssueDecision.valueOf(row.getString(1)))
                .optional();
    }

    boolean ready(BookingNumber number, Instant now, CollectionDeadlines due) {
        return jdbc.sql("""
                        update citizen_booking set state = 'READY', decision = null, ready_at = :now, first_reminder = :first,
                          second_reminder = :second, last_day = :lastDay, expires_at = :expires
                        where number = :number and state = 'SUBMITTED' and decision = 'ISSUED'""")
                        .param("now", Timestamp.from(now))
                        .param("first", Timestamp.from(due.firstReminder()))
                        .param("second", Timestamp.from(due.secondReminder()))
                        .param("lastDay", due.lastDay())
                        .param("expires", Timestamp.from(due.expiresAt()))
                        .param("number", number.value())
                        .update()
                == 1;
    }

    /** @return whether it stood in one of the states and is closed now */
    boolean close(BookingNumber number, List<CitizenState> from, CitizenState to, Instant now) {
        return jdbc.sql("update citizen_booking set state = :to, decision = null, closed_at = :now, link_digest = null"
                                + " where number = :number and state in (:from)")
                        .param("to", to.name())
                        .param("now", Timestamp.from(now))
                        .param("number", number.value())
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    boolean isCollectable(BookingNumber number, Instant now) {
        return jdbc.sql(
                                "select count(*) from citizen_booking where number = :number and state = 'READY' and expires_at > :now")
                        .param("number", number.value())
                        .param("now", Timestamp.from(now))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Leaves what the statistics count and nothing of a person. */
    void forget(BookingNumber number) {
        jdbc.sql("""
                        update citizen_booking set particulars = null, reason = null, fiscal_code_digest = null,
                          surname_digest = null, keys_digest = null, code_digest = null, link_digest = null
                        where number = :number""").param("number", number.value()).update();
        jdbc.sql("update citizen_collection set record = null where number = :number")
                .param("number", number.value())
                .update();
    }
}
