package it.sportellocertificati.process;

import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.Decision;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completes a correction only when the requesters have mended the booking. */
@Component
class ApplyCorrection implements TaskListener {

    private final Bookings bookings;

    ApplyCorrection(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public void notify(DelegateTask task) {
        bookings.apply(BusinessKey.number(task), List.of(Decision.CORRECTED));
    }
}
