package it.sportellocertificati.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.EditionDeadlines;
import it.sportellocertificati.report.edition.EditionState;
import it.sportellocertificati.report.edition.Organisation;
import it.sportellocertificati.report.edition.ReportEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
        resources = {
            "bpmn/social-report.bpmn",
            "bpmn/report-planning.bpmn",
            "bpmn/report-chapter.bpmn",
            "bpmn/report-review.bpmn",
            "bpmn/report-publication.bpmn",
            "bpmn/report-announcement.bpmn"
        })
class SocialReportTest {

    private static final ReportRehearsal REHEARSAL = new ReportRehearsal(SocialReport.PROCESS);

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
    void endsWhenThePublishedEditionHasBeenTold() {
        ProcessInstance edition = written();
        assertThat(edition).isWaitingAtExactly(SocialReport.TASK_EDIT_REPORT);
        REHEARSAL.complete(SocialReport.TASK_EDIT_REPORT);
        assertThat(REHEARSAL.task(ReportReview.TASK_REVIEW_FOR_CAMERA))
                .hasCandidateGroup("desk-lucca")
                .hasCandidateGroup("desk-viareggio");
        REHEARSAL.review();

        assertThat(edition).isWaitingAtExactly(SocialReport.TASK_APPROVE_EDITION);
        assertThat(REHEARSAL.task(SocialReport.TASK_APPROVE_EDITION)).hasCandidateGroup("procuratori");
        REHEARSAL.approve();
        REHEARSAL.runJobs();
        report.everybodyTold = true;
        REHEARSAL.receiptsSettle();

        assertThat(edition).hasPassed(SocialReport.END_EVENT_EDITION_PUBLISHED).isEnded();
        assertThat(report.done).containsExactly("goals", "published", "pushed", "announced");
    }

    @Test
    void chaptersAreWrittenAtTheirOwnPaceAndALateOneStopsNoOther() {
        ProcessInstance edition = planned();

        REHEARSAL.fireOf(PlayedReport.DESK, ReportChapter.BOUNDARY_EVENT_CHAPTER_OVERDUE);
        REHEARSAL.write(PlayedReport.ACTIVITY);

        assertThat(REHEARSAL.openTasks())
                .containsExactly(ReportChapter.TASK_HANDLE_LATE_CHAPTER, ReportChapter.TASK_WRITE_CHAPTER);
        assertThat(edition).isWaitingAt(SocialReport.CALL_ACTIVITY_WRITE_CHAPTERS);
        REHEARSAL.write(PlayedReport.DESK);
        assertThat(edition).isWaitingAtExactly(SocialReport.TASK_EDIT_REPORT);
    }

    @Test
    void namesTheChapterInItsTaskAndKeepsNothingElseOfIt() {
        planned();

        assertThat(REHEARSAL.writing(PlayedReport.ACTIVITY).getName())
                .isEqualTo("Scrivere il capitolo\u00A0· consuntivo-2015/attivita");
        assertThat(REHEARSAL
                        .engine
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .list())
                .extracting(VariableInstance::getName)
                .containsOnly(
                        "chapter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");
    }

    @Test
    void takesAChapterUpThatIsAddedWhileTheOthersAreWritten() {
        ProcessInstance edition = planned();
        ChapterKey added = new ChapterKey(PlayedReport.EDITION, "lettera");
        report.plan(added, Organisation.PROCURA, ChapterState.WRITING);

        REHEARSAL.told(new ReportEvent.ChapterAdded(added));

        assertThat(REHEARSAL.writing(added)).isNotNull();
        REHEARSAL.write(PlayedReport.ACTIVITY);
        REHEARSAL.write(PlayedReport.DESK);
        assertThat(edition).isWaitingAt(SocialReport.CALL_ACTIVITY_WRITE_CHAPTERS);
        REHEARSAL.write(added);
        assertThat(edition).isWaitingAtExactly(SocialReport.TASK_EDIT_REPORT);
    }

    @Test
    void leavesAChapterToTheNextRoundThatIsAddedWhenNoneIsWritten() {
        ProcessInstance edition = written();
        ChapterKey added = new ChapterKey(PlayedReport.EDITION, "lettera");
        report.plan(added, Organisation.PROCURA, ChapterState.WRITING);
        REHEARSAL.told(new ReportEvent.ChapterAdded(added));
        assertThat(edition).isWaitingAtExactly(SocialReport.TASK_EDIT_REPORT);

        REHEARSAL.complete(SocialReport.TASK_EDIT_REPORT);
        report.read.addAll(List.of(Organisation.values()));
        REHEARSAL.complete(ReportReview.TASK_REVIEW_FOR_PROCURA);
        REHEARSAL.complete(ReportReview.TASK_REVIEW_FOR_CAMERA);

        assertThat(edition)
                .hasPassed(SocialReport.CALL_ACTIVITY_REVIEW_REPORT)
                .isWaitingAt(SocialReport.CALL_ACTIVITY_WRITE_CHAPTERS);
        assertThat(REHEARSAL.writing(added)).isNotNull();
        assertThat(REHEARSAL.openTasks()).containsExactly(ReportChapter.TASK_WRITE_CHAPTER);
    }

    @Test
    void sendsOnlyTheChaptersBackThatTheProcuratoreWantsChanged() {
        ProcessInstance edition = submitted();
        assertThatThrownBy(() -> REHEARSAL.complete(SocialReport.TASK_APPROVE_EDITION))
                .rootCause()
                .hasMessage("report.decision.open");

        report.decided = true;
        report.state = EditionState.DRAFTING;
        report.chapters.put(PlayedReport.DESK, ChapterState.SENT_BACK);
        REHEARSAL.complete(SocialReport.TASK_APPROVE_EDITION);

        assertThat(edition).isWaitingAt(SocialReport.CALL_ACTIVITY_WRITE_CHAPTERS);
        assertThat(REHEARSAL.openTasks()).containsExactly(ReportChapter.TASK_WRITE_CHAPTER);
        assertThat(REHEARSAL.writing(PlayedReport.DESK)).isNotNull();
    }

    @Test
    void correctsAPublishedEditionWithoutPlanningItAnew() {
        report.version = 2;
        report.state = EditionState.DRAFTING;
        report.chapters.put(PlayedReport.ACTIVITY, ChapterState.SENT_BACK);
        report.chapters.put(PlayedReport.DESK, ChapterState.REVIEWED);

        REHEARSAL.told(new ReportEvent.CorrectionOpened(PlayedReport.EDITION, 2, List.of(PlayedReport.ACTIVITY)));

        ProcessInstance edition = REHEARSAL.instance(SocialReport.PROCESS);
        assertThat(edition)
                .hasNotPassed(SocialReport.CALL_ACTIVITY_PLAN_EDITION)
                .isWaitingAt(SocialReport.CALL_ACTIVITY_WRITE_CHAPTERS);
        REHEARSAL.write(PlayedReport.ACTIVITY);
        assertThat(edition).isWaitingAtExactly(SocialReport.TASK_EDIT_REPORT);
    }

    @Test
    void correctsFiguresAloneWithoutAChapterToWrite() {
        report.version = 2;
        report.chapters.replaceAll((key, state) -> ChapterState.REVIEWED);

        REHEARSAL.told(new ReportEvent.CorrectionOpened(PlayedReport.EDITION, 2, List.of()));

        assertThat(REHEARSAL.instance(SocialReport.PROCESS)).isWaitingAtExactly(SocialReport.TASK_EDIT_REPORT);
    }

    @Test
    void refusesAnEditionToBeReadOfWhichNothingIsWritten() {
        written();
        report.chapters.clear();

        assertThatThrownBy(() -> REHEARSAL.complete(SocialReport.TASK_EDIT_REPORT))
                .rootCause()
                .hasMessage("process.report.nothingWritten");
    }

    @Test
    void remindsOfTheApprovalBeforeAndAfterItsDay() {
        ProcessInstance edition = submitted();
        assertThat(REHEARSAL
                        .timer(SocialReport.BOUNDARY_EVENT_APPROVAL_REMINDER)
                        .getDuedate())
                .isEqualTo("2016-04-05T06:00:00Z");

        REHEARSAL.fire(SocialReport.BOUNDARY_EVENT_APPROVAL_REMINDER);
        assertThat(REHEARSAL.task(SocialReport.TASK_APPROVE_EDITION).getPriority())
                .isEqualTo(52);
        report.now = Instant.parse("2016-04-09T06:00:00Z");
        REHEARSAL.fire(SocialReport.BOUNDARY_EVENT_APPROVAL_REMINDER);

        assertThat(REHEARSAL.task(SocialReport.TASK_APPROVE_EDITION).getPriority())
                .isEqualTo(54);
        assertThat(REHEARSAL.timer(SocialReport.BOUNDARY_EVENT_APPROVAL_REMINDER))
                .isNull();
        assertThat(report.done).endsWith("mail PROCURA approval due", "mail PROCURA approval late");
        assertThat(edition)
                .hasPassed(SocialReport.END_EVENT_APPROVAL_REMINDED)
                .isWaitingAtExactly(SocialReport.TASK_APPROVE_EDITION);
    }

    @Test
    void movesTheDayOfTheDecisionAndItsRemindersWhenTheManagerMovesIt() {
        submitted();
        REHEARSAL.fire(SocialReport.BOUNDARY_EVENT_APPROVAL_REMINDER);

        REHEARSAL.move(new EditionDeadlines(
                LocalDate.of(2016, 3, 1),
                LocalDate.of(2016, 4, 1),
                LocalDate.of(2016, 5, 2),
                LocalDate.of(2016, 6, 9)));

        assertThat(REHEARSAL.task(SocialReport.TASK_APPROVE_EDITION).getDueDate())
                .isEqualTo("2016-06-09T21:59:59Z");
        assertThat(REHEARSAL
                        .timer(SocialReport.BOUNDARY_EVENT_APPROVAL_REMINDER)
                        .getDuedate())
                .isEqualTo("2016-06-06T06:00:00Z");
        REHEARSAL.fire(SocialReport.BOUNDARY_EVENT_APPROVAL_REMINDER);
        assertThat(REHEARSAL
                        .timer(SocialReport.BOUNDARY_EVENT_APPROVAL_REMINDER)
                        .getDuedate())
                .isEqualTo("2016-06-10T06:00:00Z");
    }

    @Test
    void writesAChapterAgainAtOnceThatIsGivenToOthersWhenItWasDone() {
        ProcessInstance edition = planned();
        REHEARSAL.write(PlayedReport.ACTIVITY);

        report.chapters.put(PlayedReport.ACTIVITY, ChapterState.WRITING);
        REHEARSAL.reassign(PlayedReport.ACTIVITY, Organisation.CAMERA, null);

        assertThat(REHEARSAL.writing(PlayedReport.ACTIVITY)).hasCandidateGroup("desk-lucca");
        REHEARSAL.write(PlayedReport.DESK);
        assertThat(edition).isWaitingAt(SocialReport.CALL_ACTIVITY_WRITE_CHAPTERS);
        REHEARSAL.write(PlayedReport.ACTIVITY);
        assertThat(edition).isWaitingAtExactly(SocialReport.TASK_EDIT_REPORT);
    }

    @Test
    void aChapterThatMovesOrChangesHandsTouchesNoOther() {
        planned();
        Task other = REHEARSAL.writing(PlayedReport.DESK);

        report.dueOn.put(PlayedReport.ACTIVITY, LocalDate.of(2016, 3, 22));
        REHEARSAL.told(new ReportEvent.DeadlineChanged(PlayedReport.ACTIVITY, LocalDate.of(2016, 3, 22)));
        REHEARSAL.reassign(PlayedReport.ACTIVITY, Organisation.CAMERA, null);

        assertThat(REHEARSAL.writing(PlayedReport.ACTIVITY))
                .hasCandidateGroup("desk-viareggio")
                .hasDueDate(Date.from(Instant.parse("2016-03-22T22:59:59Z")));
        assertThat(REHEARSAL.writing(PlayedReport.DESK).getId()).isEqualTo(other.getId());
        assertThat(REHEARSAL.writing(PlayedReport.DESK)).hasDueDate(other.getDueDate());
    }

    private ProcessInstance planned() {
        ProcessInstance edition = REHEARSAL.open();
        REHEARSAL.plan();
        REHEARSAL.accept();
        REHEARSAL.complete(ReportPlanning.TASK_COLLECT_FIGURES);
        assertThat(edition).isWaitingAt(SocialReport.CALL_ACTIVITY_WRITE_CHAPTERS);
        return edition;
    }

    private ProcessInstance written() {
        ProcessInstance edition = planned();
        REHEARSAL.write(PlayedReport.ACTIVITY);
        REHEARSAL.write(PlayedReport.DESK);
        return edition;
    }

    private ProcessInstance submitted() {
        ProcessInstance edition = written();
        REHEARSAL.complete(SocialReport.TASK_EDIT_REPORT);
        REHEARSAL.review();
        return edition;
    }
}
