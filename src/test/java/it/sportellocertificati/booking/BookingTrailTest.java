package it.sportellocertificati.booking;

import static it.sportellocertificati.booking.SampleRequests.carichiPendenti;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.common.BookingNumber;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each look at an administration's booking and each change of it, from its number to its end. */
class BookingTrailTest extends InTheBookingRoom {

    @Test
    void everyLookAndEveryChangeStandsInTheAuditTrail() {
        room.actingAs(TestBookings.DESK);
        BookingNumber number =
                room.reception().register(carichiPendenti(), null).number();
        room.notices().markOverdue(number);
        room.notices().receive(number, UUID.randomUUID());
        room.actingAs(TestBookings.CLERK);
        bookings.read(number);
        decideAndApply(number, Decision.CORRECTION, "Manca il protocollo.");
        room.actingAs(TestBookings.DESK);
        bookings.correct(number, carichiPendenti());
        bookings.apply(number, List.of(Decision.CORRECTED));
        room.actingAs(TestBookings.CLERK);
        decideAndApply(number, Decision.ACCEPTED, null);
        bookings.note(number, StepKind.NOTICE_REMINDED, "Telefonato.");
        decideAndApply(number, Decision.ISSUED, null);
        bookings.close(number, true);
        bookings.proveDelivered(number);

        assertThat(trail(number))
                .containsExactly(
                        "booking.SUBMITTED",
                        "booking.noticeOverdue",
                        "booking.notice",
                        "booking.read",
                        "booking.decide",
                        "booking.CORRECTION_REQUESTED",
                        "booking.correct",
                        "booking.SUBMITTED",
                        "booking.decide",
                        "booking.ACCEPTED",
                        "booking.note",
                        "booking.decide",
                        "booking.ISSUED",
                        "booking.HANDED_OVER",
                        "booking.DELIVERED");
    }

    @Test
    void aCancellationAndARefusalStandThereToo() {
        room.actingAs(TestBookings.DESK);
        BookingNumber cancelled =
                room.reception().register(carichiPendenti(), null).number();
        bookings.cancel(cancelled, "Non serve più.");
        BookingNumber refused =
                room.reception().register(carichiPendenti(), null).number();
        room.actingAs(TestBookings.CLERK);
        decideAndApply(refused, Decision.REFUSED, "Finalità non ammessa.");

        assertThat(trail(cancelled)).last().isEqualTo("booking.CANCELLED");
        assertThat(trail(refused)).last().isEqualTo("booking.REFUSED");
    }

    private void decideAndApply(BookingNumber number, Decision decision, @Nullable String reason) {
        bookings.decide(number, decision, reason);
        bookings.apply(number, List.of(decision));
    }

    private static List<String> trail(BookingNumber number) {
        return JdbcClient.create(room.database())
                .sql("select act from audit_entry where dossier = ? order by at")
                .param(number.value())
                .query((row, line) -> row.getString(1))
                .list();
    }
}
