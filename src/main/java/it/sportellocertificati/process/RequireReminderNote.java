package it.sportellocertificati.process;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.common.Conflict;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The requesters close the task of a missing notice only after saying what was done about it. */
@Component
class RequireReminderNote implements TaskListener {

    private final Timeline timeline;

    RequireReminderNote(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void notify(DelegateTask task) {
        if (!timeline.has(BusinessKey.number(task), StepKind.NOTICE_REMINDED)) {
            throw new Conflict("process.note.missing");
        }
    }
}
