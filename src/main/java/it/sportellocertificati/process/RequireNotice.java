package it.sportellocertificati.process;

import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.common.Conflict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lets the course go on only when the notice is really recorded, whoever sent the message. */
@Component
class RequireNotice implements ExecutionListener {

    private final Bookings bookings;

    RequireNotice(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (bookings.get(BusinessKey.number(execution)).noticeReceivedAt() == null) {
            throw new Conflict("process.notice.missing");
        }
    }
}
