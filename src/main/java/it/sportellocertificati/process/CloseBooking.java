package it.sportellocertificati.process;

import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.delivery.Deliveries;
import it.sportellocertificati.delivery.DeliveryState;
import it.sportellocertificati.delivery.MessagePurpose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the booking, by a receipt or by a person's word that the certificate was handed over. */
@Component
class CloseBooking implements JavaDelegate {

    private final Bookings bookings;
    private final Deliveries deliveries;

    CloseBooking(Bookings bookings, Deliveries deliveries) {
        this.bookings = bookings;
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BookingNumber number = BusinessKey.number(execution);
        DeliveryState state = deliveries.stateOf(number, MessagePurpose.CERTIFICATE);
        bookings.close(number, state == DeliveryState.HANDED_OVER);
    }
}
