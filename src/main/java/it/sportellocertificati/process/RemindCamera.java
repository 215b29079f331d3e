package it.sportellocertificati.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the Camera that its answer is awaited. */
@Component
class RemindCamera implements JavaDelegate {

    private final ReportReminders reminders;

    RemindCamera(ReportReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.answer(execution);
    }
}
