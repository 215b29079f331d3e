package it.sportellocertificati.process;

import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.common.Conflict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Ends the course only when the citizen has really taken the booking back, whoever sent the message. */
@Component
class RequireCancellation implements ExecutionListener {

    private final CitizenBookings bookings;

    RequireCancellation(CitizenBookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (bookings.get(BusinessKey.number(execution)).state() != CitizenState.CANCELLED) {
            throw new Conflict("process.cancellation.missing");
        }
    }
}
