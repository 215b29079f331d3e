package it.sportellocertificati.process;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes into the timeline that a correction is waited for in vain, so that the Procura's clerks see it. */
@Component
class EscalateCorrection implements JavaDelegate {

    private final Timeline timeline;

    EscalateCorrection(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        timeline.record(BusinessKey.number(execution), StepKind.CORRECTION_OVERDUE, null, null);
    }
}
