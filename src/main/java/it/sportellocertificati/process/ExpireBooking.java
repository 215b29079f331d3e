package it.sportellocertificati.process;

import it.sportellocertificati.booking.citizen.CitizenExpiry;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the booking that nobody came for and forgets its people. */
@Component
class ExpireBooking implements JavaDelegate {

    private final CitizenExpiry expiry;

    ExpireBooking(CitizenExpiry expiry) {
        this.expiry = expiry;
    }

    @Override
    public void execute(DelegateExecution execution) {
        expiry.expire(BusinessKey.number(execution));
    }
}
