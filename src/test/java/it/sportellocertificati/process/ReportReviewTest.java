package it.sportellocertificati.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.EditionState;
import it.sportellocertificati.report.edition.Organisation;
import java.time.Instant;
import java.util.Date;
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

    private static ProcessInstance edited() {
        return REHEARSAL.start(ReportReview.PROCESS, Map.of());
    }
}
