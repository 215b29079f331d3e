package it.sportellocertificati.process;

import it.sportellocertificati.delivery.OfficeReminders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the Camera that it has to read until a day. */
@Component
class RemindCameraReview implements JavaDelegate {

    private final ReportReminders reminders;

    RemindCameraReview(ReportReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.review(execution, ReportReview.TASK_REVIEW_FOR_CAMERA, OfficeReminders.Office.CAMERA);
    }
}
