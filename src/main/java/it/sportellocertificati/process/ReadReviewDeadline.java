package it.sportellocertificati.process;

import it.sportellocertificati.report.edition.Editions;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells until when both organisations read. */
@Component
class ReadReviewDeadline implements ExecutionListener {

    private final Editions editions;
    private final ReportTeams teams;
    private final ReportDays days;

    ReadReviewDeadline(Editions editions, ReportTeams teams, ReportDays days) {
        this.editions = editions;
        this.teams = teams;
        this.days = days;
    }

    @Override
    public void notify(DelegateExecution execution) {
        LocalDate day = editions.get(ReportKeys.edition(execution)).deadlines().reviewBy();
        Fact.CAMERA_TEAM.tell(execution, teams.camera());
        Fact.REVIEW_DUE_AT.tell(execution, days.due(day));
        Fact.REMINDERS.tell(execution, days.reminders(day));
    }
}
