package it.sportellocertificati.process;

import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.Decision;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completes the verification with the clerk's recorded word and refuses when there is none. */
@Component
class ApplyVerification implements TaskListener {

    private static final List<Decision> VERDICTS = List.of(Decision.ACCEPTED, Decision.CORRECTION, Decision.REFUSED);

    private final Bookings bookings;

    ApplyVerification(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public void notify(DelegateTask task) {
        Decision decision = bookings.apply(BusinessKey.number(task), VERDICTS);
        Fact.VERIFICATION.tell(task, decision.name());
    }
}
