package it.sportellocertificati.delivery;

import static it.sportellocertificati.booking.SampleRequests.carichiPendenti;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.booking.Step;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.TestBookings;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.pec.ReceiptRecorded;
import it.sportellocertificati.pec.SendingEnded;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proofs that come when nobody waits any more, proofs that never come, and messages that cannot leave. */
class LateAndUnprovenTest {

    private static final MessagePurpose PURPOSE = MessagePurpose.CERTIFICATE;

    @TempDir
    static Path keys;

    private TestDeliveries rooms;

    @BeforeEach
    void openRooms() {
        rooms = new TestDeliveries(keys);
        rooms.room.startAfresh();
    }

    @Test
    void endsTheWaitAtTheAcceptanceWhenTheRecipientHasNoCertifiedMailbox() {
        BookingNumber number = sent();

        receipt(number, ReceiptKind.ACCEPTANCE, null, true);

        assertThat(state(number)).isEqualTo(DeliveryState.UNPROVEN);
        assertThat(state(number).needsPerson()).isTrue();
        assertThat(rooms.room.events()).contains(new DeliveryChanged(number, PURPOSE, DeliveryState.UNPROVEN));
        assertThat(steps(number)).contains(StepKind.MESSAGE_UNPROVEN).doesNotContain(StepKind.MESSAGE_DELIVERED);
        assertThatThrownBy(() ->
                        rooms.resolutions.decide(number, PURPOSE, Resolution.WAIT, null, null, TestDeliveries.AS_IT_IS))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("choice");

        rooms.resolutions.decide(
                number,
                PURPOSE,
                Resolution.HAND_OVER,
                null,
                "Ricevuto per telefono dal protocollo",
                TestDeliveries.AS_IT_IS);
        rooms.resolutions.apply(number, PURPOSE);

        assertThat(state(number)).isEqualTo(DeliveryState.HANDED_OVER);
        verify(rooms.mailroom).dealtWith(rooms.lastMessageId(number, PURPOSE));
    }

    @Test
    void takesADeliveryToSomebodyElseForNoDelivery() {
        BookingNumber number = sent();

        receipt(number, ReceiptKind.DELIVERY, "altro@pec.comune.lucca.example", false);
        assertThat(state(number)).isEqualTo(DeliveryState.QUEUED);

        receipt(number, ReceiptKind.DELIVERY, "PROTOCOLLO@pec.comune.lucca.example", false);
        assertThat(state(number)).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void correctsADeliveryThatAPersonHadHandedOverAndTheBookingWithIt() {
        BookingNumber number = sent();
        receipt(number, ReceiptKind.DELIVERY_FAILURE, null, false);
        rooms.resolutions.decide(
                number, PURPOSE, Resolution.HAND_OVER, null, "Consegnato a mano", TestDeliveries.AS_IT_IS);
        rooms.resolutions.apply(number, PURPOSE);
        rooms.room.bookings().close(number, true);
        rooms.room.events().clear();

        receipt(number, ReceiptKind.DELIVERY, null, false);

        assertThat(state(number)).isEqualTo(DeliveryState.DELIVERED);
        assertThat(rooms.room.bookings().get(number).state()).isEqualTo(BookingState.DELIVERED);
        assertThat(steps(number)).contains(StepKind.HANDED_OVER, StepKind.MESSAGE_DELIVERED, StepKind.DELIVERED);
        assertThat(rooms.room.events()).contains(new DeliveryChanged(number, PURPOSE, DeliveryState.DELIVERED));
    }

    @Test
    void correctsADeliveryWhoseBookingIsNotClosedYet() {
        BookingNumber number = sent();
        receipt(number, ReceiptKind.DELIVERY_FAILURE, null, false);
        rooms.resolutions.decide(
                number, PURPOSE, Resolution.HAND_OVER, null, "Consegnato a mano", TestDeliveries.AS_IT_IS);
        rooms.resolutions.apply(number, PURPOSE);

        receipt(number, ReceiptKind.DELIVERY, null, false);

        assertThat(state(number)).isEqualTo(DeliveryState.DELIVERED);
        assertThat(rooms.room.bookings().get(number).state()).isEqualTo(BookingState.ISSUED);
    }

    @Test
    void takesBackTheNextMessageWhenTheFirstProvesToHaveArrived() {
        BookingNumber number = sent();
        String first = rooms.lastMessageId(number, PURPOSE);
        receipt(number, ReceiptKind.DELIVERY_FAILURE, null, false);
        sendAgain(number);
        String second = rooms.lastMessageId(number, PURPOSE);
        verify(rooms.outbox).withdraw(first);
        when(rooms.outbox.withdraw(second)).thenReturn(true);

        rooms.receipts.on(
                new ReceiptRecorded(UUID.randomUUID(), first, ReceiptKind.DELIVERY, null, false, TestBookings.NOW));

        verify(rooms.outbox).withdraw(second);
        assertThat(state(number)).isEqualTo(DeliveryState.DELIVERED);
        assertThat(rooms.deliveries.attempts(number))
                .extracting(SentAttempt::state)
                .as("each message has a state of its own")
                .containsExactly(DeliveryState.DELIVERED, DeliveryState.NOT_SENT);
    }

    @Test
    void takesBackNothingThatIsItselfProvenToHaveArrived() {
        BookingNumber number = sent();

        receipt(number, ReceiptKind.DELIVERY, null, false);

        verify(rooms.outbox, never()).withdraw(any());
    }

    @Test
    void givesALetterThatIsTooLargeToAPersonWithTheReason() {
        BookingNumber number = rooms.issued(carichiPendenti());
        doThrow(Rejected.of("attachments", "pec.letter.tooLarge", 30))
                .when(rooms.outbox)
                .post(any());

        rooms.deliveries.send(number, PURPOSE);

        assertThat(state(number)).isEqualTo(DeliveryState.NOT_SENT);
        assertThat(rooms.room.events()).contains(new DeliveryChanged(number, PURPOSE, DeliveryState.NOT_SENT));
        assertThat(rooms.room.timeline().of(number))
                .filteredOn(step -> step.kind() == StepKind.MESSAGE_NOT_SENT)
                .singleElement()
                .extracting(Step::note)
                .asString()
                .contains("30 MB");

        assertThat(rooms.resolutions.choices(rooms.deliveries.get(number, PURPOSE)))
                .as("it would be as large a second time")
                .containsExactly(Resolution.HAND_OVER);
        assertThatThrownBy(() -> sendAgain(number)).isInstanceOf(Rejected.class);
    }

    @Test
    void letsNobodySendAgainWhatWasAcceptedWhileTheyDecided() {
        BookingNumber number = sent();
        Shown uncertain = uncertain(number);
        rooms.resolutions.decide(number, PURPOSE, Resolution.SEND_AGAIN, null, null, uncertain);

        receipt(number, ReceiptKind.ACCEPTANCE, null, false);

        assertThatThrownBy(() -> rooms.resolutions.apply(number, PURPOSE))
                .isInstanceOf(Conflict.class)
                .hasMessage("delivery.changed");
        assertThatThrownBy(
                        () -> rooms.resolutions.decide(number, PURPOSE, Resolution.SEND_AGAIN, null, null, uncertain))
                .isInstanceOf(Conflict.class)
                .hasMessage("delivery.changed");
        assertThat(rooms.posted).hasSize(1);
    }

    @Test
    void sendsNothingWhenTheAcceptanceComesBetweenAPersonsWordAndTheSending() {
        BookingNumber number = sent();
        rooms.resolutions.decide(number, PURPOSE, Resolution.SEND_AGAIN, null, null, uncertain(number));
        rooms.resolutions.apply(number, PURPOSE);
        rooms.room.at(TestBookings.NOW.plus(Duration.ofHours(1)));
        receipt(number, ReceiptKind.ACCEPTANCE, null, false);

        rooms.deliveries.send(number, PURPOSE);

        assertThat(rooms.posted).hasSize(1);
        assertThat(state(number)).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(rooms.deliveries.get(number, PURPOSE).resolution()).isNull();
        assertThat(rooms.deliveries.receiptDue(number, PURPOSE))
                .as("waits for the delivery from now on")
                .isEqualTo(TestBookings.NOW.plus(Duration.ofHours(26)));
    }

    @Test
    void letsNobodyWaitForWhatFailedWhileTheyDecided() {
        BookingNumber number = sent();
        receipt(number, ReceiptKind.DELIVERY_WARNING, null, false);
        Shown warned = new Shown(DeliveryState.WARNED, 1);
        rooms.resolutions.decide(number, PURPOSE, Resolution.WAIT, null, null, warned);

        receipt(number, ReceiptKind.DELIVERY_FAILURE, null, false);

        assertThatThrownBy(() -> rooms.resolutions.apply(number, PURPOSE)).hasMessage("delivery.changed");
        assertThatThrownBy(() -> rooms.resolutions.decide(number, PURPOSE, Resolution.WAIT, null, null, warned))
                .hasMessage("delivery.changed");
    }

    @Test
    void takesNoChoiceAboutAnEarlierAttempt() {
        BookingNumber number = sent();
        receipt(number, ReceiptKind.DELIVERY_FAILURE, null, false);
        sendAgain(number);
        receipt(number, ReceiptKind.DELIVERY_FAILURE, null, false);

        assertThatThrownBy(() -> rooms.resolutions.decide(
                        number, PURPOSE, Resolution.SEND_AGAIN, null, null, new Shown(DeliveryState.FAILED, 1)))
                .hasMessage("delivery.changed");
        sendAgain(number);
        assertThat(rooms.posted).hasSize(3);
    }

    @Test
    void countsTheDeadlineFromWhenTheMessageLeft() {
        BookingNumber number = sent();
        rooms.room.at(TestBookings.NOW.plus(Duration.ofHours(20)));

        left(number);

        rooms.room.at(TestBookings.NOW.plus(Duration.ofHours(44)));
        assertThat(rooms.deliveries.isOverdue(number, PURPOSE)).isFalse();
        rooms.room.at(TestBookings.NOW.plus(Duration.ofHours(45)));
        assertThat(rooms.deliveries.isOverdue(number, PURPOSE)).isTrue();
    }

    @Test
    void callsNothingOverdueThatHasNotLeft() {
        BookingNumber number = sent();
        when(rooms.outbox.isUnderWay(rooms.lastMessageId(number, PURPOSE))).thenReturn(true);
        rooms.room.at(TestBookings.NOW.plus(Duration.ofHours(70)));

        assertThat(rooms.deliveries.isOverdue(number, PURPOSE)).isFalse();
        assertThat(rooms.deliveries.receiptDue(number, PURPOSE))
                .as("when it is looked at again")
                .isEqualTo(TestBookings.NOW.plus(Duration.ofHours(95)));
    }

    @Test
    void waitsAWholeTermForTheDeliveryOfWhatWasAcceptedLate() {
        BookingNumber number = sent();
        uncertain(number);
        rooms.room.at(TestBookings.NOW.plus(Duration.ofHours(30)));
        receipt(number, ReceiptKind.ACCEPTANCE, null, false);

        assertThat(rooms.resolutions.choices(rooms.deliveries.get(number, PURPOSE)))
                .as("it may arrive within a day")
                .containsExactly(Resolution.WAIT, Resolution.HAND_OVER);
        assertThatThrownBy(() -> sendAgain(number)).isInstanceOf(Rejected.class);
        rooms.room.at(TestBookings.NOW.plus(Duration.ofHours(55)));
        assertThat(rooms.resolutions.choices(rooms.deliveries.get(number, PURPOSE)))
                .contains(Resolution.SEND_AGAIN);
    }

    private void left(BookingNumber number) {
        rooms.receipts.on(new SendingEnded(rooms.lastMessageId(number, PURPOSE), MessageState.SENT));
    }

    private Shown uncertain(BookingNumber number) {
        rooms.receipts.on(new SendingEnded(rooms.lastMessageId(number, PURPOSE), MessageState.UNCERTAIN));
        return new Shown(DeliveryState.UNCERTAIN, 1);
    }

    private void sendAgain(BookingNumber number) {
        rooms.resolutions.decide(number, PURPOSE, Resolution.SEND_AGAIN, null, null, TestDeliveries.AS_IT_IS);
        rooms.resolutions.apply(number, PURPOSE);
        rooms.deliveries.send(number, PURPOSE);
    }

    private BookingNumber sent() {
        BookingNumber number = rooms.issued(carichiPendenti());
        rooms.deliveries.send(number, PURPOSE);
        return number;
    }

    private void receipt(BookingNumber number, ReceiptKind kind, @Nullable String recipient, boolean external) {
        rooms.receipts.on(new ReceiptRecorded(
                UUID.randomUUID(), rooms.lastMessageId(number, PURPOSE), kind, recipient, external, TestBookings.NOW));
    }

    private DeliveryState state(BookingNumber number) {
        return rooms.deliveries.stateOf(number, PURPOSE);
    }

    private List<StepKind> steps(BookingNumber number) {
        return rooms.room.timeline().of(number).stream().map(Step::kind).toList();
    }
}
