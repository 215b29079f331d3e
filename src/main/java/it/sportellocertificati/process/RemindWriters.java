package it.sportellocertificati.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the writers that their chapter is due soon. */
@Component
class RemindWriters implements JavaDelegate {

    private final ReportReminders reminders;

    RemindWriters(ReportReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.chapter(execution, false);
    }
}
