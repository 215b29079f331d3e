package it.sportellocertificati.delivery;

import static it.sportellocertificati.booking.SampleRequests.carichiPendenti;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import it.sportellocertificati.booking.BookingCancelled;
import it.sportellocertificati.booking.Step;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.common.BookingNumber;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CancelledBookingsTest {

    private static final MessagePurpose PURPOSE = MessagePurpose.NOTICE;

    @TempDir
    private static Path keys;

    private TestDeliveries rooms;
    private BookingNumber number;
    private CancelledBookings cancelled;

    @BeforeEach
    void sendANotice() {
        rooms = new TestDeliveries(keys);
        rooms.room.startAfresh();
        number = rooms.book(carichiPendenti());
        rooms.deliveries.send(number, PURPOSE);
        cancelled = new CancelledBookings(rooms.store, new Recall(rooms.outbox, rooms.store), rooms.room.timeline());
    }

    @Test
    void takesBackANoticeThatStillWaits() {
        when(rooms.outbox.withdraw(rooms.lastMessageId(number, PURPOSE))).thenReturn(true);

        cancelled.on(new BookingCancelled(number));

        assertThat(rooms.deliveries.stateOf(number, PURPOSE)).isEqualTo(DeliveryState.NOT_SENT);
        assertThat(rooms.deliveries.attempts(number))
                .extracting(SentAttempt::state)
                .containsExactly(DeliveryState.NOT_SENT);
        assertThat(rooms.room.timeline().of(number)).extracting(Step::kind).contains(StepKind.MESSAGE_NOT_SENT);
    }

    @Test
    void doesNotSayThatWhatHasLeftWasNotSent() {
        when(rooms.outbox.withdraw(rooms.lastMessageId(number, PURPOSE))).thenReturn(false);

        cancelled.on(new BookingCancelled(number));

        assertThat(rooms.deliveries.stateOf(number, PURPOSE)).isEqualTo(DeliveryState.QUEUED);
        assertThat(rooms.room.timeline().of(number)).extracting(Step::kind).doesNotContain(StepKind.MESSAGE_NOT_SENT);
    }
}
