package it.sportellocertificati.process;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes into the timeline that the verification is late; manager and requesters see it there. */
@Component
class EscalateVerification implements JavaDelegate {

    private final Timeline timeline;

    EscalateVerification(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        timeline.record(BusinessKey.number(execution), StepKind.VERIFICATION_OVERDUE, null, null);
    }
}
