package it.sportellocertificati.process;

import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Ends the course only when the booking has really been taken back, whoever sent the message. */
@Component
class RequireCancellation implements ExecutionListener {

    private final Issuances issuances;
    private final CitizenBookings citizens;
    private final Bookings administrations;

    RequireCancellation(Issuances issuances, CitizenBookings citizens, Bookings administrations) {
        this.issuances = issuances;
        this.citizens = citizens;
        this.administrations = administrations;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!cancelled(BusinessKey.number(execution))) {
            throw new Conflict("process.cancellation.missing");
        }
    }

    private boolean cancelled(BookingNumber number) {
        return issuances.isCitizens(number)
                ? citizens.get(number).state() == CitizenState.CANCELLED
                : administrations.get(number).state() == BookingState.CANCELLED;
    }
}
