package it.sportellocertificati.process;

import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.Editions;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Tells a step what the plan says now: as it begins, and again when the plan moves under it. */
@Component
class ReportFacts {

    private final Editions editions;
    private final ReportTeams teams;
    private final ReportDays days;

    ReportFacts(Editions editions, ReportTeams teams, ReportDays days) {
        this.editions = editions;
        this.teams = teams;
        this.days = days;
    }

    /** Who writes the chapter until when. */
    void chapter(VariableScope scope, ChapterKey key) {
        Chapter chapter = editions.chapter(key);
        Fact.CHAPTERS_OFFERED.tell(scope, chapter.state() == ChapterState.OFFERED);
        Fact.TEAM.tell(scope, teams.of(chapter.owner()));
        Fact.CAMERA_TEAM.tell(scope, teams.camera());
        Fact.CHAPTER_REMINDER_AT.tell(scope, days.reminder(chapter.dueOn()));
        Fact.CHAPTER_DUE_AT.tell(scope, days.due(chapter.dueOn()));
        Fact.CHAPTER_LATE_AT.tell(scope, days.late(chapter.dueOn()));
    }

    /** Whether the Camera has something to answer, who it is, and until when (Art. 11). */
    void offers(VariableScope scope, EditionKey key) {
        Edition edition = editions.get(key);
        boolean offered = editions.chapters(key).stream().anyMatch(chapter -> chapter.state() == ChapterState.OFFERED);
        Fact.CHAPTERS_OFFERED.tell(scope, offered);
        Fact.CAMERA_TEAM.tell(scope, teams.camera());
        until(scope, Fact.ANSWER_DUE_AT, edition.deadlines().answerBy());
    }

    /** Until when both organisations read. */
    void review(VariableScope scope, EditionKey key) {
        Fact.CAMERA_TEAM.tell(scope, teams.camera());
        until(scope, Fact.REVIEW_DUE_AT, editions.get(key).deadlines().reviewBy());
    }

    /** Until when the Procuratore decides. */
    void approval(VariableScope scope, EditionKey key) {
        until(scope, Fact.APPROVAL_DUE_AT, editions.get(key).deadlines().approveBy());
    }

    private void until(VariableScope scope, Fact due, LocalDate day) {
        due.tell(scope, days.due(day));
        Fact.REMINDERS.tell(scope, days.reminders(day));
    }
}
