package it.sportellocertificati.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.EditionDeadlines;
import it.sportellocertificati.report.edition.EditionState;
import it.sportellocertificati.report.edition.Organisation;
import it.sportellocertificati.report.edition.ReportEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/report-planning.bpmn")
class ReportPlanningTest {

    private static final ReportRehearsal REHEARSAL = new ReportRehearsal(ReportPlanning.PROCESS);

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
    void endsWhenTheCameraHasAnsweredAndTheFiguresAreThere() {
        ProcessInstance planning = opened();
        assertThat(REHEARSAL.task(ReportPlanning.TASK_PLAN_EDITION)).hasCandidateGroup("procura-managers");
        REHEARSAL.plan();
        assertThat(planning).isWaitingAtExactly(ReportPlanning.TASK_STATE_HELP, ReportPlanning.TASK_COLLECT_FIGURES);
        assertThat(REHEARSAL.task(ReportPlanning.TASK_STATE_HELP))
                .hasCandidateGroup("desk-lucca")
                .hasCandidateGroup("desk-viareggio")
                .hasDueDate(Date.from(Instant.parse("2016-02-15T22:59:59Z")));

        REHEARSAL.accept();
        assertThat(planning)
                .isWaitingAt(ReportPlanning.TASK_COLLECT_FIGURES)
                .isNotWaitingAt(ReportPlanning.TASK_STATE_HELP);
        REHEARSAL.complete(ReportPlanning.TASK_COLLECT_FIGURES);

        assertThat(planning).hasPassed(ReportPlanning.END_EVENT_PLAN_AGREED).isEnded();
        assertThat(report.done).containsExactly("goals");
    }

    @Test
    void takesNoGoalsUpThatNobodyPromised() {
        report.promised = null;
        opened();
        REHEARSAL.plan();
        REHEARSAL.complete(ReportPlanning.TASK_COLLECT_FIGURES);

        assertThat(report.done).isEmpty();
    }

    @Test
    void takesNoGoalsUpOfAPreventivoThatIsNotApproved() {
        report.promised = EditionState.DRAFTING;
        opened();
        REHEARSAL.plan();
        REHEARSAL.complete(ReportPlanning.TASK_COLLECT_FIGURES);

        assertThat(report.done).isEmpty();
    }

    @Test
    void asksTheCameraNothingWhenItHasNothingToWrite() {
        ProcessInstance planning = opened();
        report.chapters.remove(PlayedReport.DESK);

        REHEARSAL.plan();

        assertThat(planning)
                .isWaitingAt(ReportPlanning.TASK_COLLECT_FIGURES)
                .isNotWaitingAt(ReportPlanning.TASK_STATE_HELP);
    }

    @Test
    void refusesAPlanThatIsNotClosed() {
        opened();

        assertThatThrownBy(() -> REHEARSAL.complete(ReportPlanning.TASK_PLAN_EDITION))
                .rootCause()
                .hasMessage("report.plan.open");
    }

    @Test
    void refusesAnAnswerThatLeavesAChapterOpen() {
        opened();
        REHEARSAL.plan();

        assertThatThrownBy(() -> REHEARSAL.complete(ReportPlanning.TASK_STATE_HELP))
                .rootCause()
                .hasMessage("report.offer.open");
    }

    @Test
    void takesTheTaskFromTheCameraWhenTheManagerTakesTheLastOfferBack() {
        ProcessInstance planning = opened();
        REHEARSAL.plan();

        report.owners.put(PlayedReport.DESK, Organisation.PROCURA);
        report.chapters.put(PlayedReport.DESK, ChapterState.WRITING);
        REHEARSAL.told(new ReportEvent.ChapterReassigned(PlayedReport.DESK, Organisation.PROCURA));

        assertThat(planning)
                .hasPassed(ReportPlanning.BOUNDARY_EVENT_OFFERS_SETTLED)
                .isWaitingAt(ReportPlanning.TASK_COLLECT_FIGURES)
                .isNotWaitingAt(ReportPlanning.TASK_STATE_HELP);
    }

    @Test
    void leavesTheTaskToTheCameraWhileAnotherOfferIsOpen() {
        ProcessInstance planning = opened();
        REHEARSAL.plan();

        REHEARSAL.told(new ReportEvent.ChapterRemoved(PlayedReport.ACTIVITY));

        assertThat(planning).isWaitingAtExactly(ReportPlanning.TASK_STATE_HELP, ReportPlanning.TASK_COLLECT_FIGURES);
    }

    @Test
    void remindsTheCameraBeforeAndAfterItsDay() {
        ProcessInstance planning = opened();
        REHEARSAL.plan();
        assertThat(REHEARSAL
                        .timer(ReportPlanning.BOUNDARY_EVENT_ANSWER_REMINDER)
                        .getDuedate())
                .isEqualTo("2016-02-10T07:00:00Z");

        REHEARSAL.fire(ReportPlanning.BOUNDARY_EVENT_ANSWER_REMINDER);
        report.now = Instant.parse("2016-02-16T07:00:00Z");
        assertThat(REHEARSAL
                        .timer(ReportPlanning.BOUNDARY_EVENT_ANSWER_REMINDER)
                        .getDuedate())
                .isEqualTo("2016-02-16T07:00:00Z");
        REHEARSAL.fire(ReportPlanning.BOUNDARY_EVENT_ANSWER_REMINDER);

        assertThat(report.done).containsExactly("mail CAMERA answer due", "mail CAMERA answer late");
        assertThat(planning)
                .hasPassed(ReportPlanning.END_EVENT_CAMERA_REMINDED)
                .isWaitingAtExactly(ReportPlanning.TASK_STATE_HELP, ReportPlanning.TASK_COLLECT_FIGURES);
    }

    @Test
    void followsTheDayOfTheAnswerThatTheManagerMoves() {
        opened();
        REHEARSAL.plan();

        REHEARSAL.move(new EditionDeadlines(
                LocalDate.of(2016, 3, 3),
                PlayedReport.WRITE_BY,
                PlayedReport.DAYS.reviewBy(),
                PlayedReport.DAYS.approveBy()));

        assertThat(REHEARSAL.task(ReportPlanning.TASK_STATE_HELP))
                .hasDueDate(Date.from(Instant.parse("2016-03-03T22:59:59Z")));
        assertThat(REHEARSAL
                        .timer(ReportPlanning.BOUNDARY_EVENT_ANSWER_REMINDER)
                        .getDuedate())
                .isEqualTo("2016-02-29T07:00:00Z");
        REHEARSAL.fire(ReportPlanning.BOUNDARY_EVENT_ANSWER_REMINDER);
        assertThat(REHEARSAL
                        .timer(ReportPlanning.BOUNDARY_EVENT_ANSWER_REMINDER)
                        .getDuedate())
                .isEqualTo("2016-03-04T07:00:00Z");
    }

    private static ProcessInstance opened() {
        return REHEARSAL.start(ReportPlanning.PROCESS, Map.of());
    }
}
