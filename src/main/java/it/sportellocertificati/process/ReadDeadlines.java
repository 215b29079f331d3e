package it.sportellocertificati.process;

import it.sportellocertificati.booking.BookingDeadlines;
import it.sportellocertificati.booking.Bookings;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells the model when things are due now: a correction moves the dates that the booking began with. */
@Component
class ReadDeadlines implements ExecutionListener {

    private final Bookings bookings;

    ReadDeadlines(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        BookingDeadlines due = bookings.deadlines(BusinessKey.number(execution));
        Fact.VERIFICATION_DUE_AT.tell(execution, Date.from(due.verificationDue()));
        Fact.ISSUE_REMINDER_AT.tell(execution, Date.from(due.issueReminder()));
        Fact.ISSUE_DUE_AT.tell(execution, Date.from(due.issueDue()));
    }
}
