package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.safekeeping.AuditTrail;
import it.sportellocertificati.safekeeping.SearchDigests;
import it.sportellocertificati.safekeeping.UniqueInsert;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One try of handing certificates over, and its record. */
@Component
class Handover {

    private static final String SPENT = "booking.citizen.payment.used";

    private final JdbcClient jdbc;
    private final UniqueInsert once;
    private final SearchDigests digests;
    private final CitizenStore store;
    private final CitizenSeal seal;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Handover(
            JdbcClient jdbc,
            UniqueInsert once,
            SearchDigests digests,
            CitizenStore store,
            CitizenSeal seal,
            Timeline timeline,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.once = once;
        this.digests = digests;
        this.store = store;
        this.seal = seal;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
    }

    /** None either once its people are forgotten. */
    @Transactional(readOnly = true)
    public Optional<Collected> of(BookingNumber number) {
        return jdbc.sql("select record from citizen_collection where number = :number and record is not null")
                .param("number", number.value())
                .query((row, line) ->
                        seal.open(number.value(), CitizenSeal.COLLECTION, row.getBytes("record"), Collected.class))
                .optional();
    }

    /**
     * Refuses stamps and receipts that paid for another booking, before anybody signs for them; {@link #record} makes sure of it.
     *
     * @throws Rejected naming every line of them
     */
    @Transactional(readOnly = true)
    public void requireUnspent(Collected collected) {
        Problems problems = new Problems();
        for (int line = 0; line < collected.payments().size(); line++) {
            if (isSpent(collected.payments().get(line))) {
                problems.add(field(line), SPENT);
            }
        }
        problems.throwIfAny();
    }

    private boolean isSpent(Collected.Paid paid) {
        return jdbc.sql("select count(*) from citizen_stamp where digest = ?")
                        .param(digest(paid))
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Transactional
    public Collected record(BookingNumber number, Collected collected) {
        if (!store.close(number, List.of(CitizenState.READY), CitizenState.COLLECTED, collected.at())) {
            throw new Conflict("booking.state.changed", number.value());
        }
        for (int i = 0; i < collected.payments().size(); i++) {
            spend(number, collected.payments().get(i), i);
        }
        jdbc.sql("insert into citizen_collection (number, at, clerk, due, record)"
                        + " values (:number, :at, :clerk, :due, :record)")
                .param("number", number.value())
                .param("at", Timestamp.from(collected.at()))
                .param("clerk", collected.clerk())
                .param("due", collected.due())
                .param("record", seal.seal(number.value(), CitizenSeal.COLLECTION, collected))
                .update();
        timeline.record(number, StepKind.COLLECTED, null, null);
        audit.record("citizen.COLLECTED", number.value(), "");
        events.publishEvent(new CertificatesCollected(number));
        return collected;
    }

    private void spend(BookingNumber number, Collected.Paid paid, int line) {
        if (!once.insert("insert into citizen_stamp (digest, number) values (?, ?)", digest(paid), number.value())) {
            throw Rejected.of(field(line), SPENT);
        }
    }

    private String digest(Collected.Paid paid) {
        return digests.digest("citizen.stamp", paid.number());
    }

    private static String field(int line) {
        return "payments[" + line + "].number";
    }
}
