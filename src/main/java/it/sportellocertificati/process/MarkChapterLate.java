package it.sportellocertificati.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the writers that their chapter is late; the manager’s task follows. */
@Component
class MarkChapterLate implements JavaDelegate {

    private final ReportReminders reminders;

    MarkChapterLate(ReportReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.chapter(execution, true);
    }
}
