package it.sportellocertificati.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the Procura that the Procuratore’s decision is awaited. */
@Component
class RemindApproval implements JavaDelegate {

    private final ReportReminders reminders;

    RemindApproval(ReportReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.approval(execution);
    }
}
