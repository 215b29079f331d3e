package it.sportellocertificati.booking;

import static it.sportellocertificati.booking.SampleRequests.carichiPendenti;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class BookingsTest extends InTheBookingRoom {

    private static final List<Decision> VERIFICATION =
            List.of(Decision.ACCEPTED, Decision.CORRECTION, Decision.REFUSED);

    private BookingNumber booked() {
        room.actingAs(TestBookings.DESK);
        return room.reception().register(carichiPendenti(), null).number();
    }

    private List<StepKind> steps(BookingNumber number) {
        return room.timeline().of(number).stream().map(Step::kind).toList();
    }

    @Test
    void numbersAreNeverUsedTwice() {
        BookingNumber first = booked();
        bookings.cancel(first, null);

        assertThat(booked()).isNotEqualTo(first);
        assertThat(first.value()).startsWith("LU26-");
    }

    @Test
    void countsDeadlinesInWorkingDaysFromTheDayAfter() {
        BookingDeadlines due = bookings.get(booked()).deadlines();

        // Friday 20 November 2026: verified by Monday, issued by Wednesday, reminded at eight that morning in Rome.
        assertThat(due.verificationDue())
                .isBetween(Instant.parse("2026-11-23T22:59:00Z"), Instant.parse("2026-11-23T23:00:00Z"));
        assertThat(due.issueReminder()).isEqualTo(Instant.parse("2026-11-25T07:00:00Z"));
        assertThat(due.issueDue())
                .isBetween(Instant.parse("2026-11-25T22:59:00Z"), Instant.parse("2026-11-25T23:00:00Z"));
        assertThat(due.noticeDue()).isEqualTo(TestBookings.NOW.plusSeconds(24 * 3600));
    }

    @Test
    void appliesADecisionOnlyWhenTheTaskIsCompleted() {
        BookingNumber number = booked();
        room.actingAs(TestBookings.CLERK);

        assertThatThrownBy(() -> bookings.apply(number, VERIFICATION)).isInstanceOf(Conflict.class);
        bookings.decide(number, Decision.ACCEPTED, null);
        assertThat(bookings.get(number).state()).isEqualTo(BookingState.SUBMITTED);
        assertThat(bookings.apply(number, VERIFICATION)).isEqualTo(Decision.ACCEPTED);

        assertThat(bookings.get(number).state()).isEqualTo(BookingState.ACCEPTED);
        assertThatThrownBy(() -> bookings.apply(number, VERIFICATION)).isInstanceOf(Conflict.class);
    }

    @Test
    void asksForAReasonBeforeItSaysNo() {
        BookingNumber number = booked();

        assertThatThrownBy(() -> bookings.decide(number, Decision.REFUSED, " ")).isInstanceOf(Rejected.class);
        assertThat(bookings.get(number).decision()).isNull();
    }

    @Test
    void aDecisionOfAnotherStepDoesNotCompleteThisOne() {
        BookingNumber number = booked();
        bookings.decide(number, Decision.ACCEPTED, null);
        bookings.apply(number, VERIFICATION);
        bookings.decide(number, Decision.ISSUED, null);

        assertThatThrownBy(() -> bookings.apply(number, VERIFICATION)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> bookings.decide(number, Decision.ACCEPTED, null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void correctionComesBackWithNewDeadlinesAndKeepsItsNumber() {
        BookingNumber number = booked();
        bookings.decide(number, Decision.CORRECTION, "Manca il secondo nome");
        bookings.apply(number, VERIFICATION);
        room.at(Instant.parse("2026-11-24T10:00:00Z"));

        bookings.correct(number, carichiPendenti());
        bookings.apply(number, List.of(Decision.CORRECTED));

        Booking corrected = bookings.get(number);
        assertThat(corrected.state()).isEqualTo(BookingState.SUBMITTED);
        assertThat(corrected.deadlines().issueReminder()).isEqualTo(Instant.parse("2026-11-27T07:00:00Z"));
        assertThat(steps(number))
                .containsExactlyInAnyOrder(StepKind.SUBMITTED, StepKind.CORRECTION_REQUESTED, StepKind.CORRECTED);
    }

    @Test
    void onlyTheRequesterCorrectsAndCancels() {
        BookingNumber number = booked();
        room.actingAs(TestBookings.OTHER_DESK);

        assertThatThrownBy(() -> bookings.cancel(number, null)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> bookings.correct(number, carichiPendenti())).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> bookings.read(number)).isInstanceOf(Missing.class);
        assertThat(bookings.get(number).state()).isEqualTo(BookingState.SUBMITTED);
    }

    @Test
    void cancelsUntilIssueAndNotAfter() {
        BookingNumber number = booked();
        bookings.decide(number, Decision.ACCEPTED, null);
        bookings.apply(number, VERIFICATION);
        BookingNumber other = booked();
        bookings.cancel(other, "Non serve più");
        bookings.decide(number, Decision.ISSUED, null);
        bookings.apply(number, List.of(Decision.ISSUED));

        assertThat(bookings.get(other).state()).isEqualTo(BookingState.CANCELLED);
        assertThat(room.events()).contains(new BookingCancelled(other));
        assertThatThrownBy(() -> bookings.cancel(number, null))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("booking.tooLate");
        assertThatThrownBy(() -> bookings.cancel(other, null))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("booking.cancelled");
    }

    @Test
    void takesACertificateOnlyWhileItIsWaitedForAndLetsADecisionOnAnotherLapse() {
        BookingNumber number = booked();
        assertThatThrownBy(() -> bookings.awaitCertificate(number)).isInstanceOf(Conflict.class);
        bookings.decide(number, Decision.ACCEPTED, null);
        bookings.apply(number, VERIFICATION);
        bookings.decide(number, Decision.ISSUED, null);

        bookings.awaitCertificate(number);

        assertThatThrownBy(() -> bookings.apply(number, List.of(Decision.ISSUED)))
                .hasMessageContaining("booking.decision.missing");
        bookings.decide(number, Decision.ISSUED, null);
        bookings.apply(number, List.of(Decision.ISSUED));
        assertThatThrownBy(() -> bookings.awaitCertificate(number)).isInstanceOf(Conflict.class);
    }

    @Test
    void closesOnceAndOnlyAfterIssue() {
        BookingNumber number = booked();
        assertThatThrownBy(() -> bookings.close(number, false)).isInstanceOf(Conflict.class);
        bookings.decide(number, Decision.ACCEPTED, null);
        bookings.apply(number, VERIFICATION);
        bookings.decide(number, Decision.ISSUED, null);
        bookings.apply(number, List.of(Decision.ISSUED));
        bookings.close(number, false);

        assertThat(bookings.get(number).state()).isEqualTo(BookingState.DELIVERED);
        assertThatThrownBy(() -> bookings.close(number, true)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> bookings.note(number, StepKind.NOTICE_REMINDED, "x"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void takesTheFirstNoticeAndForgetsThatItWasLate() {
        BookingNumber number = booked();
        room.notices().markOverdue(number);
        UUID letter = UUID.randomUUID();

        assertThat(room.notices().receive(number, letter)).isTrue();
        assertThat(room.notices().receive(number, UUID.randomUUID())).isFalse();
        room.notices().markOverdue(number);

        assertThat(room.events()).filteredOn(NoticeMatched.class::isInstance).hasSize(1);
        assertThat(steps(number)).filteredOn(k -> k == StepKind.NOTICE_OVERDUE).hasSize(1);
    }

    @Test
    void databaseHoldsNothingOfThePersonInClear() {
        BookingNumber number = booked();
        bookings.decide(number, Decision.CORRECTION, "Il cognome Esempio non è giusto");
        bookings.apply(number, VERIFICATION);

        StringBuilder dump = new StringBuilder();
        JdbcClient jdbc = JdbcClient.create(room.database());
        for (String table : List.of("booking", "booking_step", "booking_repeat", "audit_entry", "dossier_key")) {
            jdbc.sql("select * from " + table)
                    .query((row, line) -> {
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            byte[] bytes =
                                    row.getMetaData().getColumnTypeName(i).contains("BINARY") ? row.getBytes(i) : null;
                            dump.append(
                                            bytes == null
                                                    ? row.getString(i)
                                                    : new String(bytes, StandardCharsets.ISO_8859_1))
                                    .append('\n');
                        }
                        return line;
                    })
                    .list();
        }

        assertThat(dump.toString())
                .contains(number.value())
                .doesNotContainIgnoringCase("esempio")
                .doesNotContain(SampleRequests.FISCAL_CODE)
                .doesNotContain("1980-05-31")
                .doesNotContain("Funzionario");
    }
}
