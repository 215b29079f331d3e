package it.sportellocertificati.process;

import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.Editions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells who writes the chapter until when, as the plan stands now. */
@Component
class ReadChapter implements ExecutionListener {

    private final Editions editions;
    private final ReportTeams teams;
    private final ReportDays days;

    ReadChapter(Editions editions, ReportTeams teams, ReportDays days) {
        this.editions = editions;
        this.teams = teams;
        this.days = days;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Chapter chapter = editions.chapter(ReportKeys.chapter(execution));
        Fact.CHAPTERS_OFFERED.tell(execution, chapter.state() == ChapterState.OFFERED);
        Fact.TEAM.tell(execution, teams.of(chapter.owner()));
        Fact.CAMERA_TEAM.tell(execution, teams.camera());
        Fact.CHAPTER_REMINDER_AT.tell(execution, days.reminder(chapter.dueOn()));
        Fact.CHAPTER_DUE_AT.tell(execution, days.due(chapter.dueOn()));
        Fact.CHAPTER_LATE_AT.tell(execution, days.late(chapter.dueOn()));
    }
}
