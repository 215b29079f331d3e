package it.sportellocertificati.process;

import it.sportellocertificati.report.edition.Editions;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells until when the Procuratore decides. */
@Component
class ReadApprovalDeadline implements ExecutionListener {

    private final Editions editions;
    private final ReportDays days;

    ReadApprovalDeadline(Editions editions, ReportDays days) {
        this.editions = editions;
        this.days = days;
    }

    @Override
    public void notify(DelegateExecution execution) {
        LocalDate day = editions.get(ReportKeys.edition(execution)).deadlines().approveBy();
        Fact.APPROVAL_DUE_AT.tell(execution, days.due(day));
        Fact.REMINDERS.tell(execution, days.reminders(day));
    }
}
