package it.sportellocertificati.process;

import it.sportellocertificati.booking.BookingNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Marks the booking whose notice has not come in time: the Procura sees it, the requesters are reminded. */
@Component
class MarkNoticeMissing implements JavaDelegate {

    private final BookingNotices notices;

    MarkNoticeMissing(BookingNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.markOverdue(BusinessKey.number(execution));
    }
}
