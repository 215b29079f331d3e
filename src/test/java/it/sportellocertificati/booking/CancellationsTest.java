package it.sportellocertificati.booking;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class CancellationsTest {

    private static final BookingNumber NUMBER = BookingNumber.of(2026, 4127);

    private final Bookings bookings = mock(Bookings.class);
    private final Cancellations cancellations = new Cancellations(bookings);

    @Test
    void triesAgainWhenAStepOfTheBookingWasJustTaken() {
        doThrow(new OptimisticLockingFailureException("meanwhile"))
                .doNothing()
                .when(bookings)
                .cancel(NUMBER, "Non serve più");

        cancellations.cancel(NUMBER, "Non serve più");

        verify(bookings, times(2)).cancel(NUMBER, "Non serve più");
    }

    @Test
    void givesUpInTheEnd() {
        doThrow(new OptimisticLockingFailureException("meanwhile"))
                .when(bookings)
                .cancel(NUMBER, null);

        assertThatThrownBy(() -> cancellations.cancel(NUMBER, null))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void takesARefusalForAnAnswer() {
        doThrow(new Conflict("booking.tooLate", NUMBER.value()))
                .doNothing()
                .when(bookings)
                .cancel(NUMBER, null);

        assertThatThrownBy(() -> cancellations.cancel(NUMBER, null)).isInstanceOf(Conflict.class);
        verify(bookings, times(1)).cancel(NUMBER, null);
    }
}
