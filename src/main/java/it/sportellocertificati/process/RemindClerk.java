package it.sportellocertificati.process;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes into the timeline that the last day of issue has begun. */
@Component
class RemindClerk implements JavaDelegate {

    private final Timeline timeline;

    RemindClerk(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        timeline.record(BusinessKey.number(execution), StepKind.ISSUE_REMINDED, null, null);
    }
}
