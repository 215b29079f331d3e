package it.sportellocertificati.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import it.sportellocertificati.delivery.AnnouncementChoice;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/report-announcement.bpmn")
class ReportAnnouncementTest {

    private static final ReportRehearsal REHEARSAL = new ReportRehearsal(ReportAnnouncement.PROCESS);

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
    void endsWhenEverybodysReceiptIsIn() {
        ProcessInstance announcement = announced();
        assertThat(announcement).isWaitingAtExactly(ReportAnnouncement.TASK_AWAIT_RECEIPTS);
        assertThat(REHEARSAL
                        .timer(ReportAnnouncement.BOUNDARY_EVENT_RECEIPTS_OVERDUE)
                        .getDuedate())
                .isEqualTo(Date.from(PlayedReport.NOW.plusSeconds(90_000)));

        report.everybodyTold = true;
        REHEARSAL.receiptsSettle();

        assertThat(announcement)
                .hasPassed(ReportAnnouncement.END_EVENT_STAKEHOLDERS_TOLD)
                .isEnded();
    }

    @Test
    void endsAtOnceWhenThereIsNobodyToTell() {
        report.receiptsExpected = false;
        report.everybodyTold = true;

        assertThat(announced())
                .hasPassed(ReportAnnouncement.END_EVENT_STAKEHOLDERS_TOLD)
                .isEnded();
    }

    @Test
    void asksAPersonWhenReceiptsStayAwayAndSendsAgain() {
        ProcessInstance announcement = announced();

        REHEARSAL.fire(ReportAnnouncement.BOUNDARY_EVENT_RECEIPTS_OVERDUE);

        assertThat(announcement).isWaitingAtExactly(ReportAnnouncement.TASK_RESOLVE_ANNOUNCEMENT);
        assertThatThrownBy(() -> REHEARSAL.complete(ReportAnnouncement.TASK_RESOLVE_ANNOUNCEMENT))
                .rootCause()
                .hasMessage("delivery.choice.missing");
        report.announcement = AnnouncementChoice.AGAIN;
        REHEARSAL.complete(ReportAnnouncement.TASK_RESOLVE_ANNOUNCEMENT);
        REHEARSAL.runJobs();
        assertThat(announcement).isWaitingAtExactly(ReportAnnouncement.TASK_AWAIT_RECEIPTS);
        assertThat(report.done).containsExactly("announced", "announced");
    }

    @Test
    void endsByAPersonsWordThatTheyWereToldOtherwise() {
        ProcessInstance announcement = announced();
        REHEARSAL.receiptsSettle();
        assertThat(announcement).isWaitingAtExactly(ReportAnnouncement.TASK_RESOLVE_ANNOUNCEMENT);

        report.announcement = AnnouncementChoice.CLOSE;
        REHEARSAL.complete(ReportAnnouncement.TASK_RESOLVE_ANNOUNCEMENT);

        assertThat(announcement)
                .hasPassed(ReportAnnouncement.END_EVENT_STAKEHOLDERS_TOLD_OTHERWISE)
                .isEnded();
    }

    private static ProcessInstance announced() {
        ProcessInstance announcement = REHEARSAL.start(ReportAnnouncement.PROCESS, Map.of());
        REHEARSAL.runJobs();
        return announcement;
    }
}
