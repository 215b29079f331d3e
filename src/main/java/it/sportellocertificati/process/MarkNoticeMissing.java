package it.sportellocertificati.process;

import it.sportellocertificati.booking.Bookings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Marks the booking whose notice has not come in time: the Procura sees it, the requesters are reminded. */
@Component
class MarkNoticeMissing implements JavaDelegate {

    private final Bookings bookings;

    MarkNoticeMissing(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bookings.markNoticeOverdue(BusinessKey.number(execution));
    }
}
