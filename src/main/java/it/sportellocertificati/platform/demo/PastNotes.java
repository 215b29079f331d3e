package it.sportellocertificati.platform.demo;

import it.sportellocertificati.booking.citizen.CallList;
import it.sportellocertificati.booking.citizen.CallOutcome;
import it.sportellocertificati.booking.citizen.CitizenMessage;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.platform.demo.PastDossier.Contact;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What citizens were told in the past. Of a mail the outbox keeps, once it has ended, that it ended and nothing of what it said: such rows
 * are written here, since a mail that left years ago must not leave again. Whom a desk had to call stands on its list and is called there.
 */
@Component
@ConditionalOnProperty("sportello.demo")
class PastNotes {

    private static final int NO_SUCH_MAILBOX = 550;
    private static final Duration UNTIL_CALLED = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final CallList calls;
    private final StageHands staff;
    private final StageClock clock;

    PastNotes(JdbcClient jdbc, CallList calls, StageHands staff, StageClock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.staff = staff;
        this.clock = clock;
    }

    void tell(BookingNumber number, PastDossier dossier, CitizenMessage message, Instant at) {
        if (dossier.contact() == Contact.MAIL || dossier.contact() == Contact.BROKEN_MAIL) {
            mail(number, message, dossier.contact() == Contact.MAIL, at);
        }
        boolean called = dossier.contact() == Contact.TELEPHONE || dossier.contact() == Contact.BROKEN_MAIL;
        if (called && message.isCalled()) {
            call(number, dossier, message, at);
        }
    }

    private void mail(BookingNumber number, CitizenMessage message, boolean arrived, Instant at) {
        Timestamp then = Timestamp.from(at);
        jdbc.sql("insert into mail_note (id, dossier, about, state, attempts, queued_at, look_at, ended_at, reply_code)"
                        + " values (?, ?, ?, ?, 1, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        number.value(),
                        message.name(),
                        arrived ? "SENT" : "FAILED",
                        then,
                        then,
                        Timestamp.from(at.plusSeconds(2)),
                        arrived ? 250 : NO_SUCH_MAILBOX)
                .update();
    }

    private void call(BookingNumber number, PastDossier dossier, CitizenMessage message, Instant at) {
        clock.at(at, () -> {
            calls.add(number, message);
            return number;
        });
        UUID call = open(number);
        if (call == null) {
            return;
        }
        // A booking from home is called by whichever desk comes first.
        Staff desk = "viareggio".equals(dossier.desk()) ? Staff.VIAREGGIO : Staff.LUCCA;
        clock.at(
                at.plus(UNTIL_CALLED),
                () -> staff.as(desk, () -> {
                    calls.done(call, CallOutcome.REACHED);
                    return call;
                }));
    }

    private @Nullable UUID open(BookingNumber number) {
        return jdbc.sql("select id from citizen_call where number = ? and done_at is null")
                .param(number.value())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
