package it.sportellocertificati.process;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.common.Conflict;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A manager closes the task of a late issue only after saying what was done about it. */
@Component
class RequireOverdueNote implements TaskListener {

    private final Timeline timeline;

    RequireOverdueNote(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void notify(DelegateTask task) {
        if (!timeline.has(BusinessKey.number(task), StepKind.ISSUE_OVERDUE_HANDLED)) {
            throw new Conflict("process.note.missing");
        }
    }
}
