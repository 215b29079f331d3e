package it.sportellocertificati.process;

import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.Editions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells whether the Camera has something to answer, who it is, and until when (Art. 11). */
@Component
class ReadOffers implements ExecutionListener {

    private final Editions editions;
    private final ReportTeams teams;
    private final ReportDays days;

    ReadOffers(Editions editions, ReportTeams teams, ReportDays days) {
        this.editions = editions;
        this.teams = teams;
        this.days = days;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Edition edition = editions.get(ReportKeys.edition(execution));
        boolean offered =
                editions.chapters(edition.key()).stream().anyMatch(chapter -> chapter.state() == ChapterState.OFFERED);
        Fact.CHAPTERS_OFFERED.tell(execution, offered);
        Fact.CAMERA_TEAM.tell(execution, teams.camera());
        Fact.ANSWER_DUE_AT.tell(execution, days.due(edition.deadlines().answerBy()));
        Fact.REMINDERS.tell(execution, days.reminders(edition.deadlines().answerBy()));
    }
}
