package it.sportellocertificati.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.Organisation;
import it.sportellocertificati.report.edition.ReportEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/report-chapter.bpmn")
class ReportChapterTest {

    private static final ReportRehearsal REHEARSAL = new ReportRehearsal(ReportChapter.PROCESS);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = REHEARSAL.coverage();

    private final PlayedReport report = REHEARSAL.report;

    @BeforeEach
    void begin() {
        REHEARSAL.begin();
    }

    @AfterEach
    void end() {
        REHEARSAL.end();
    }

    @Test
    void endsWhenTheWritersAreDone() {
        ProcessInstance chapter = REHEARSAL.startChapter(PlayedReport.ACTIVITY);
        assertThat(REHEARSAL.task(ReportChapter.TASK_WRITE_CHAPTER))
                .hasCandidateGroup("procura-clerks")
                .hasCandidateGroup("procura-managers")
                .hasDueDate(Date.from(Instant.parse("2016-03-10T22:59:59Z")));
        assertThatThrownBy(() -> REHEARSAL.complete(ReportChapter.TASK_WRITE_CHAPTER))
                .rootCause()
                .hasMessage("report.chapter.unwritten");

        REHEARSAL.write(PlayedReport.ACTIVITY);

        assertThat(chapter).hasPassed(ReportChapter.END_EVENT_CHAPTER_WRITTEN).isEnded();
    }

    @Test
    void isOfferedToTheCameraFirstAndThenWrittenByWhoeverHasIt() {
        ProcessInstance chapter = REHEARSAL.startChapter(PlayedReport.DESK);
        assertThat(chapter).isWaitingAtExactly(ReportChapter.TASK_ANSWER_OFFER);
        assertThatThrownBy(() -> REHEARSAL.complete(ReportChapter.TASK_ANSWER_OFFER))
                .rootCause()
                .hasMessage("report.offer.open");

        report.chapters.put(PlayedReport.DESK, ChapterState.WRITING);
        report.owners.put(PlayedReport.DESK, Organisation.PROCURA);
        REHEARSAL.complete(ReportChapter.TASK_ANSWER_OFFER);

        assertThat(chapter).isWaitingAtExactly(ReportChapter.TASK_WRITE_CHAPTER);
        assertThat(REHEARSAL.task(ReportChapter.TASK_WRITE_CHAPTER)).hasCandidateGroup("procura-clerks");
    }

    @Test
    void callsTheManagerWhenTheCameraDoesNotAnswerInTime() {
        ProcessInstance chapter = REHEARSAL.startChapter(PlayedReport.DESK);

        REHEARSAL.fire(ReportChapter.BOUNDARY_EVENT_ANSWER_OVERDUE);

        assertThat(chapter).isWaitingAtExactly(ReportChapter.TASK_ANSWER_OFFER, ReportChapter.TASK_HANDLE_LATE_CHAPTER);
    }

    @Test
    void takesAnOfferBackThatTheManagerPlansAnew() {
        ProcessInstance chapter = REHEARSAL.startChapter(PlayedReport.DESK);

        report.chapters.put(PlayedReport.DESK, ChapterState.WRITING);
        report.owners.put(PlayedReport.DESK, Organisation.PROCURA);
        REHEARSAL.told(new ReportEvent.ChapterReassigned(PlayedReport.DESK, Organisation.PROCURA));

        assertThat(chapter)
                .hasPassed(ReportChapter.BOUNDARY_EVENT_OFFER_REPLANNED)
                .isWaitingAtExactly(ReportChapter.TASK_WRITE_CHAPTER);
    }

    @Test
    void remindsTheWritersBeforeTheDayAndLeavesThemTheTask() {
        ProcessInstance chapter = REHEARSAL.startChapter(PlayedReport.ACTIVITY);
        assertThat(REHEARSAL
                        .timer(ReportChapter.BOUNDARY_EVENT_CHAPTER_REMINDER)
                        .getDuedate())
                .isEqualTo("2016-03-07T07:00:00Z");

        REHEARSAL.fire(ReportChapter.BOUNDARY_EVENT_CHAPTER_REMINDER);

        assertThat(report.done).containsExactly("mail PROCURA chapter due");
        assertThat(REHEARSAL.task(ReportChapter.TASK_WRITE_CHAPTER).getPriority())
                .isEqualTo(52);
        assertThat(chapter)
                .hasPassed(ReportChapter.END_EVENT_WRITERS_REMINDED)
                .isWaitingAtExactly(ReportChapter.TASK_WRITE_CHAPTER);
    }

    @Test
    void remindsTheWritersAfterTheDayAndAsksTheManagerWhatToDo() {
        ProcessInstance chapter = REHEARSAL.startChapter(PlayedReport.ACTIVITY);
        assertThat(REHEARSAL.timer(ReportChapter.BOUNDARY_EVENT_CHAPTER_OVERDUE).getDuedate())
                .isEqualTo("2016-03-11T07:00:00Z");
        report.now = Instant.parse("2016-03-11T07:00:00Z");

        REHEARSAL.fire(ReportChapter.BOUNDARY_EVENT_CHAPTER_OVERDUE);

        assertThat(report.done).containsExactly("mail PROCURA chapter late");
        assertThat(REHEARSAL.task(ReportChapter.TASK_WRITE_CHAPTER).getPriority())
                .isEqualTo(54);
        assertThat(REHEARSAL.task(ReportChapter.TASK_HANDLE_LATE_CHAPTER)).hasCandidateGroup("procura-managers");
        assertThatThrownBy(() -> REHEARSAL.complete(ReportChapter.TASK_HANDLE_LATE_CHAPTER))
                .rootCause()
                .hasMessage("process.chapter.stillLate");
        report.dueOn.put(PlayedReport.ACTIVITY, LocalDate.of(2016, 3, 20));
        REHEARSAL.complete(ReportChapter.TASK_HANDLE_LATE_CHAPTER);
        assertThat(chapter)
                .hasPassed(ReportChapter.END_EVENT_LATE_CHAPTER_HANDLED)
                .isWaitingAtExactly(ReportChapter.TASK_WRITE_CHAPTER);
    }

    @Test
    void takesTheManagersTaskAwayWhenTheLateChapterArrives() {
        ProcessInstance chapter = REHEARSAL.startChapter(PlayedReport.ACTIVITY);
        REHEARSAL.fire(ReportChapter.BOUNDARY_EVENT_CHAPTER_OVERDUE);

        REHEARSAL.write(PlayedReport.ACTIVITY);

        assertThat(chapter).isEnded();
    }

    @Test
    void anotherDayLeavesTheTaskToWhoeverIsAtWork() {
        REHEARSAL.startChapter(PlayedReport.ACTIVITY);
        String task = REHEARSAL.task(ReportChapter.TASK_WRITE_CHAPTER).getId();
        REHEARSAL.engine.getTaskService().claim(task, "procura.addetto");

        report.dueOn.put(PlayedReport.ACTIVITY, LocalDate.of(2016, 3, 31));
        REHEARSAL.told(new ReportEvent.DeadlineChanged(PlayedReport.ACTIVITY, LocalDate.of(2016, 3, 31)));

        assertThat(REHEARSAL.task(ReportChapter.TASK_WRITE_CHAPTER).getId()).isEqualTo(task);
        assertThat(REHEARSAL.task(ReportChapter.TASK_WRITE_CHAPTER))
                .isAssignedTo("procura.addetto")
                .hasDueDate(Date.from(Instant.parse("2016-03-31T21:59:59Z")));
        assertThat(REHEARSAL
                        .timer(ReportChapter.BOUNDARY_EVENT_CHAPTER_REMINDER)
                        .getDuedate())
                .isEqualTo("2016-03-25T07:00:00Z");
        assertThat(REHEARSAL.timer(ReportChapter.BOUNDARY_EVENT_CHAPTER_OVERDUE).getDuedate())
                .isEqualTo("2016-04-01T06:00:00Z");
    }

    @Test
    void anotherOwnerTakesTheTaskFromWhoeverHadIt() {
        REHEARSAL.startChapter(PlayedReport.ACTIVITY);
        REHEARSAL
                .engine
                .getTaskService()
                .claim(REHEARSAL.task(ReportChapter.TASK_WRITE_CHAPTER).getId(), "procura.addetto");

        report.owners.put(PlayedReport.ACTIVITY, Organisation.CAMERA);
        REHEARSAL.told(new ReportEvent.ChapterReassigned(PlayedReport.ACTIVITY, Organisation.CAMERA));

        assertThat(REHEARSAL.task(ReportChapter.TASK_WRITE_CHAPTER))
                .isNotAssigned()
                .hasCandidateGroup("desk-lucca");
    }

    @Test
    void anotherDayForAnOfferMovesItsAnswer() {
        REHEARSAL.startChapter(PlayedReport.DESK);

        report.dueOn.put(PlayedReport.DESK, LocalDate.of(2016, 3, 31));
        REHEARSAL.told(new ReportEvent.DeadlineChanged(PlayedReport.DESK, LocalDate.of(2016, 3, 31)));

        assertThat(REHEARSAL.task(ReportChapter.TASK_ANSWER_OFFER))
                .hasDueDate(Date.from(Instant.parse("2016-03-31T21:59:59Z")));
        assertThat(REHEARSAL.timer(ReportChapter.BOUNDARY_EVENT_ANSWER_OVERDUE).getDuedate())
                .isEqualTo("2016-04-01T06:00:00Z");
    }

    @Test
    void anotherDayForALateChapterRemindsAnewAndLeavesTheManagerNothingToDecide() {
        ProcessInstance chapter = REHEARSAL.startChapter(PlayedReport.ACTIVITY);
        REHEARSAL.fire(ReportChapter.BOUNDARY_EVENT_CHAPTER_REMINDER);
        report.now = Instant.parse("2016-03-11T07:00:00Z");
        REHEARSAL.fire(ReportChapter.BOUNDARY_EVENT_CHAPTER_OVERDUE);

        report.dueOn.put(PlayedReport.ACTIVITY, LocalDate.of(2016, 3, 31));
        REHEARSAL.told(new ReportEvent.DeadlineChanged(PlayedReport.ACTIVITY, LocalDate.of(2016, 3, 31)));

        assertThat(chapter).isWaitingAtExactly(ReportChapter.TASK_WRITE_CHAPTER);
        assertThat(REHEARSAL.task(ReportChapter.TASK_WRITE_CHAPTER).getPriority())
                .isEqualTo(50);
        report.now = Instant.parse("2016-03-25T07:00:00Z");
        REHEARSAL.fire(ReportChapter.BOUNDARY_EVENT_CHAPTER_REMINDER);
        report.now = Instant.parse("2016-04-01T06:00:00Z");
        REHEARSAL.fire(ReportChapter.BOUNDARY_EVENT_CHAPTER_OVERDUE);
        assertThat(report.done)
                .containsExactly(
                        "mail PROCURA chapter due",
                        "mail PROCURA chapter late",
                        "mail PROCURA chapter due",
                        "mail PROCURA chapter late");
    }

    @Test
    void asksTheManagerAnewWhenALateChapterGoesToOthersAndStaysLate() {
        ProcessInstance chapter = REHEARSAL.startChapter(PlayedReport.ACTIVITY);
        report.now = Instant.parse("2016-03-11T07:00:00Z");
        REHEARSAL.fire(ReportChapter.BOUNDARY_EVENT_CHAPTER_OVERDUE);

        REHEARSAL.reassign(PlayedReport.ACTIVITY, Organisation.CAMERA, null);

        assertThat(chapter).isWaitingAtExactly(ReportChapter.TASK_WRITE_CHAPTER);
        REHEARSAL.fire(ReportChapter.BOUNDARY_EVENT_CHAPTER_OVERDUE);
        assertThat(chapter)
                .isWaitingAtExactly(ReportChapter.TASK_WRITE_CHAPTER, ReportChapter.TASK_HANDLE_LATE_CHAPTER);
        assertThat(report.done).containsExactly("mail PROCURA chapter late", "mail CAMERA chapter late");
    }

    @Test
    void goesToTheWriterWhomThePlanNames() {
        REHEARSAL.hire("procura.addetto", "procura-clerks");
        report.writers.put(PlayedReport.ACTIVITY, "procura.addetto");

        REHEARSAL.startChapter(PlayedReport.ACTIVITY);

        assertThat(REHEARSAL.task(ReportChapter.TASK_WRITE_CHAPTER)).isAssignedTo("procura.addetto");
    }

    @Test
    void isTheWholeOfficesWhenTheNamedWriterHasLeft() {
        report.writers.put(PlayedReport.ACTIVITY, "procura.addetto");

        REHEARSAL.startChapter(PlayedReport.ACTIVITY);

        assertThat(REHEARSAL.task(ReportChapter.TASK_WRITE_CHAPTER)).isNotAssigned();
    }

    @Test
    void anotherWriterOfTheSameOfficeGetsTheTaskAsItStands() {
        REHEARSAL.hire("procura.addetto", "procura-clerks");
        REHEARSAL.startChapter(PlayedReport.ACTIVITY);
        String task = REHEARSAL.task(ReportChapter.TASK_WRITE_CHAPTER).getId();

        REHEARSAL.reassign(PlayedReport.ACTIVITY, Organisation.PROCURA, "procura.addetto");
        assertThat(REHEARSAL.task(ReportChapter.TASK_WRITE_CHAPTER)).isAssignedTo("procura.addetto");
        REHEARSAL.reassign(PlayedReport.ACTIVITY, Organisation.PROCURA, null);

        assertThat(REHEARSAL.task(ReportChapter.TASK_WRITE_CHAPTER)).isNotAssigned();
        assertThat(REHEARSAL.task(ReportChapter.TASK_WRITE_CHAPTER).getId()).isEqualTo(task);
    }

    @Test
    void refusesAWriterWhoDoesNotWorkForTheOwner() {
        REHEARSAL.hire("camera.lucca", "desk-lucca");
        REHEARSAL.startChapter(PlayedReport.ACTIVITY);

        assertThatThrownBy(() -> REHEARSAL.reassign(PlayedReport.ACTIVITY, Organisation.PROCURA, "camera.lucca"))
                .isInstanceOf(Rejected.class)
                .hasMessage("writer: process.report.writer.PROCURA");

        assertThat(REHEARSAL.task(ReportChapter.TASK_WRITE_CHAPTER)).isNotAssigned();
    }

    @Test
    void endsWhenTheChapterIsTakenOutOfThePlan() {
        ProcessInstance chapter = REHEARSAL.startChapter(PlayedReport.ACTIVITY);
        ProcessInstance other = REHEARSAL.startChapter(PlayedReport.DESK);

        REHEARSAL.told(new ReportEvent.ChapterRemoved(PlayedReport.ACTIVITY));

        assertThat(chapter).hasPassed(ReportChapter.END_EVENT_CHAPTER_REMOVED).isEnded();
        assertThat(other).isWaitingAtExactly(ReportChapter.TASK_ANSWER_OFFER);
    }
}
