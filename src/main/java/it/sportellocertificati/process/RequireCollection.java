package it.sportellocertificati.process;

import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.common.Conflict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Ends the course only when the collection is really recorded, whoever sent the message. */
@Component
class RequireCollection implements ExecutionListener {

    private final CitizenBookings bookings;

    RequireCollection(CitizenBookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (bookings.get(BusinessKey.number(execution)).state() != CitizenState.COLLECTED) {
            throw new Conflict("process.collection.missing");
        }
    }
}
