package it.sportellocertificati.process;

import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CollectionDeadlines;
import it.sportellocertificati.common.Conflict;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells the model how long the certificates wait, counted from the day on which they were ready. */
@Component
class ReadCollectionDeadlines implements ExecutionListener {

    private final CitizenBookings bookings;

    ReadCollectionDeadlines(CitizenBookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CollectionDeadlines due = bookings.get(BusinessKey.number(execution)).collection();
        if (due == null) {
            throw new Conflict("process.ready.missing");
        }
        Fact.FIRST_REMINDER_AT.tell(execution, Date.from(due.firstReminder()));
        Fact.SECOND_REMINDER_AT.tell(execution, Date.from(due.secondReminder()));
        Fact.COLLECTION_EXPIRES_AT.tell(execution, Date.from(due.expiresAt()));
    }
}
