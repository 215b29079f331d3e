package it.sportellocertificati.process;

import it.sportellocertificati.booking.Bookings;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells the model when the verification is due now: a correction moves the date that the booking began with. */
@Component
class ReadDeadlines implements ExecutionListener {

    private final Bookings bookings;

    ReadDeadlines(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Fact.VERIFICATION_DUE_AT.tell(
                execution,
                Date.from(bookings.deadlines(BusinessKey.number(execution)).verificationDue()));
    }
}
