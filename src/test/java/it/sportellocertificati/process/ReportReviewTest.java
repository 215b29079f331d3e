package it.sportellocertificati.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.EditionDeadlines;
import it.sportellocertificati.report.edition.EditionState;
import it.sportellocertificati.report.edition.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/report-review.bpmn")
class ReportReviewTest {

    private static final ReportRehearsal REHEARSAL = new ReportRehearsal(ReportReview.PROCESS);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = REHEARSAL.coverage();

    private final PlayedReport report = REHEARSAL.report;

    @BeforeEach
    void begin() {
        REHEARSAL.begin();
        report.state = EditionState.DRAFTING;
        report.chapters.replaceAll((key, state) -> ChapterState.WRITTEN);
    }

    @AfterEach
    void end() {
        REHEARSAL.end();
    }

    @Test
    void endsWhenBothHaveAgreedAndTheEditionLiesBeforeTheProcuratore() {
        ProcessInstance review = edited();
        assertThat(review)
                .isWaitingAtExactly(ReportReview.TASK_REVIEW_FOR_PROCURA, ReportReview.TASK_REVIEW_FOR_CAMERA);
        assertThat(REHEARSAL.task(ReportReview.TASK_REVIEW_FOR_PROCURA))
                .hasCandidateGroup("procura-clerks")
                .hasDueDate(Date.from(Instant.parse("2016-03-24T22:59:59Z")));

        report.read.add(Organisation.PROCURA);
        REHEARSAL.complete(ReportReview.TASK_REVIEW_FOR_PROCURA);
        assertThat(review)
                .isWaitingAt(ReportReview.TASK_REVIEW_FOR_CAMERA)
                .isNotWaitingAt(ReportReview.TASK_REVIEW_FOR_PROCURA);
        report.read.add(Organisation.CAMERA);
        report.chapters.replaceAll((key, state) -> ChapterState.REVIEWED);
        REHEARSAL.complete(ReportReview.TASK_REVIEW_FOR_CAMERA);
        assertThatThrownBy(() -> REHEARSAL.complete(ReportReview.TASK_SUBMIT_EDITION))
                .rootCause()
                .hasMessage("process.report.notSubmitted");
        report.state = EditionState.APPROVAL;
        REHEARSAL.complete(ReportReview.TASK_SUBMIT_EDITION);

        assertThat(review).hasPassed(ReportReview.END_EVENT_EDITION_SUBMITTED).isEnded();
    }

    @Test
    void endsWithoutASubmissionWhenAChapterWasSentBack() {
        ProcessInstance review = edited();

        report.read.add(Organisation.PROCURA);
        report.chapters.put(PlayedReport.ACTIVITY, ChapterState.SENT_BACK);
        REHEARSAL.complete(ReportReview.TASK_REVIEW_FOR_PROCURA);
        report.read.add(Organisation.CAMERA);
        REHEARSAL.complete(ReportReview.TASK_REVIEW_FOR_CAMERA);

        assertThat(review).hasPassed(ReportReview.END_EVENT_CHAPTERS_RETURNED).isEnded();
    }

    @Test
    void endsWithoutASubmissionWhenAChapterIsSentBackAfterBothHaveReadIt() {
        ProcessInstance review = edited();
        report.read.addAll(List.of(Organisation.PROCURA, Organisation.CAMERA));
        report.chapters.replaceAll((key, state) -> ChapterState.REVIEWED);
        REHEARSAL.complete(ReportReview.TASK_REVIEW_FOR_PROCURA);
        REHEARSAL.complete(ReportReview.TASK_REVIEW_FOR_CAMERA);
        assertThat(review).isWaitingAtExactly(ReportReview.TASK_SUBMIT_EDITION);

        report.chapters.put(PlayedReport.ACTIVITY, ChapterState.SENT_BACK);
        REHEARSAL.complete(ReportReview.TASK_SUBMIT_EDITION);

        assertThat(review)
                .hasPassed(ReportReview.END_EVENT_CHAPTERS_RETURNED)
                .hasNotPassed(ReportReview.END_EVENT_EDITION_SUBMITTED)
                .isEnded();
    }

    @Test
    void neitherOrganisationCanPassOverAChapter() {
        edited();

        assertThatThrownBy(() -> REHEARSAL.complete(ReportReview.TASK_REVIEW_FOR_PROCURA))
                .rootCause()
                .hasMessage("report.chapter.unread");
        assertThatThrownBy(() -> REHEARSAL.complete(ReportReview.TASK_REVIEW_FOR_CAMERA))
                .rootCause()
                .hasMessage("report.chapter.unread");
    }

    @Test
    void remindsEachOrganisationOfItsOwnReading() {
        ProcessInstance review = edited();
        report.now = Instant.parse("2016-03-25T07:00:00Z");

        REHEARSAL.fire(ReportReview.BOUNDARY_EVENT_PROCURA_REVIEW_REMINDER);
        REHEARSAL.fire(ReportReview.BOUNDARY_EVENT_CAMERA_REVIEW_REMINDER);

        assertThat(report.done).containsExactly("mail PROCURA review late", "mail CAMERA review late");
        assertThat(review)
                .hasPassed(
                        ReportReview.END_EVENT_PROCURA_REVIEW_REMINDED, ReportReview.END_EVENT_CAMERA_REVIEW_REMINDED)
                .isWaitingAtExactly(ReportReview.TASK_REVIEW_FOR_PROCURA, ReportReview.TASK_REVIEW_FOR_CAMERA);
    }

    @Test
    void followsTheDayThatTheManagerMovesWithoutTakingTheTaskAway() {
        edited();
        String task = REHEARSAL.task(ReportReview.TASK_REVIEW_FOR_PROCURA).getId();
        REHEARSAL.engine.getTaskService().claim(task, "procura.addetto");

        REHEARSAL.move(until(LocalDate.of(2016, 4, 14)));

        for (String open : List.of(ReportReview.TASK_REVIEW_FOR_PROCURA, ReportReview.TASK_REVIEW_FOR_CAMERA)) {
            assertThat(REHEARSAL.task(open)).hasDueDate(Date.from(Instant.parse("2016-04-14T21:59:59Z")));
        }
        assertThat(REHEARSAL.task(ReportReview.TASK_REVIEW_FOR_PROCURA).getId()).isEqualTo(task);
        assertThat(REHEARSAL.task(ReportReview.TASK_REVIEW_FOR_PROCURA)).isAssignedTo("procura.addetto");
        assertReminders("2016-04-11T06:00:00Z", "2016-04-15T06:00:00Z");
    }

    @Test
    void remindsAnewOfALaterDayWhenBothRemindersHaveCome() {
        edited();
        remindTwice("2016-03-25T07:00:00Z");
        assertThat(REHEARSAL.timer(ReportReview.BOUNDARY_EVENT_PROCURA_REVIEW_REMINDER))
                .isNull();
        assertThat(REHEARSAL.task(ReportReview.TASK_REVIEW_FOR_PROCURA).getPriority())
                .isEqualTo(54);

        REHEARSAL.move(until(LocalDate.of(2016, 4, 14)));

        assertThat(REHEARSAL.task(ReportReview.TASK_REVIEW_FOR_PROCURA).getPriority())
                .isEqualTo(50);
        assertReminders("2016-04-11T06:00:00Z", "2016-04-15T06:00:00Z");
    }

    @Test
    void remindsAtOnceOfADayThatIsMovedNear() {
        edited();

        REHEARSAL.move(until(LocalDate.of(2016, 2, 2)));

        assertReminders("2016-02-01T10:01:00Z", "2016-02-03T10:01:00Z");
    }

    @Test
    void remindsOfNothingTwiceWhenAnotherDayMoves() {
        edited();
        REHEARSAL.fire(ReportReview.BOUNDARY_EVENT_PROCURA_REVIEW_REMINDER);

        REHEARSAL.move(new EditionDeadlines(
                PlayedReport.DAYS.answerBy(),
                PlayedReport.WRITE_BY,
                PlayedReport.DAYS.reviewBy(),
                LocalDate.of(2016, 5, 1)));

        assertThat(REHEARSAL
                        .timer(ReportReview.BOUNDARY_EVENT_PROCURA_REVIEW_REMINDER)
                        .getDuedate())
                .isEqualTo("2016-03-25T07:00:00Z");
        assertThat(REHEARSAL.task(ReportReview.TASK_REVIEW_FOR_PROCURA).getPriority())
                .isEqualTo(52);
    }

    /** The next two of the Procura's. */
    private void assertReminders(String first, String second) {
        assertThat(REHEARSAL
                        .timer(ReportReview.BOUNDARY_EVENT_PROCURA_REVIEW_REMINDER)
                        .getDuedate())
                .isEqualTo(first);
        report.done.clear();
        REHEARSAL.fire(ReportReview.BOUNDARY_EVENT_PROCURA_REVIEW_REMINDER);
        assertThat(REHEARSAL
                        .timer(ReportReview.BOUNDARY_EVENT_PROCURA_REVIEW_REMINDER)
                        .getDuedate())
                .isEqualTo(second);
        report.now = Instant.parse(second);
        REHEARSAL.fire(ReportReview.BOUNDARY_EVENT_PROCURA_REVIEW_REMINDER);
        assertThat(report.done).containsExactly("mail PROCURA review due", "mail PROCURA review late");
        assertThat(REHEARSAL.timer(ReportReview.BOUNDARY_EVENT_PROCURA_REVIEW_REMINDER))
                .isNull();
    }

    private void remindTwice(String late) {
        REHEARSAL.fire(ReportReview.BOUNDARY_EVENT_PROCURA_REVIEW_REMINDER);
        report.now = Instant.parse(late);
        REHEARSAL.fire(ReportReview.BOUNDARY_EVENT_PROCURA_REVIEW_REMINDER);
    }

    private static EditionDeadlines until(LocalDate review) {
        return new EditionDeadlines(
                PlayedReport.DAYS.answerBy(), PlayedReport.WRITE_BY, review, LocalDate.of(2016, 5, 1));
    }

    private static ProcessInstance edited() {
        return REHEARSAL.start(ReportReview.PROCESS, Map.of());
    }
}
