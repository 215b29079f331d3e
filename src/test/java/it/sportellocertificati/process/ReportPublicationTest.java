package it.sportellocertificati.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import it.sportellocertificati.report.course.PushChoice;
import it.sportellocertificati.report.publication.PushFault;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Deployment(resources = {"bpmn/report-publication.bpmn", "bpmn/report-announcement.bpmn"})
class ReportPublicationTest {

    private static final ReportRehearsal REHEARSAL = new ReportRehearsal(ReportPublication.PROCESS);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = REHEARSAL.coverage();

    private final PlayedReport report = REHEARSAL.report;

    @BeforeEach
    void begin() {
        REHEARSAL.begin();
        report.receiptsExpected = false;
        report.everybodyTold = true;
    }

    @AfterEach
    void end() {
        REHEARSAL.end();
    }

    @Test
    void endsWhenTheVersionIsOnTheSiteAndWasTold() {
        ProcessInstance publication = approved();
        assertThat(publication).isWaitingAtExactly(ReportPublication.TASK_PUBLISH_EDITION);

        REHEARSAL.runJobs();

        assertThat(publication)
                .hasPassedInOrder(
                        ReportPublication.TASK_PUBLISH_EDITION,
                        ReportPublication.TASK_PUSH_EDITION,
                        ReportPublication.CALL_ACTIVITY_TELL_STAKEHOLDERS,
                        ReportPublication.END_EVENT_EDITION_PUBLISHED)
                .isEnded();
        assertThat(report.done).containsExactly("published", "pushed", "announced");
    }

    @ParameterizedTest
    @EnumSource
    void everyPushThatFailsBecomesAManagersTask(PushFault fault) {
        ProcessInstance publication = approved();
        report.fault = fault;

        REHEARSAL.runJobs();

        assertThat(publication)
                .hasPassed(ReportPublication.BOUNDARY_EVENT_PUSH_FAILED)
                .isWaitingAtExactly(ReportPublication.TASK_RESOLVE_PUSH);
        assertThat(REHEARSAL.task(ReportPublication.TASK_RESOLVE_PUSH)).hasCandidateGroup("procura-managers");
        assertThatThrownBy(() -> REHEARSAL.complete(ReportPublication.TASK_RESOLVE_PUSH))
                .rootCause()
                .hasMessage("report.push.undecided");
    }

    @Test
    void pushesAgainWithoutPublishingTwice() {
        ProcessInstance publication = failed();

        report.fault = null;
        report.push = PushChoice.AGAIN;
        REHEARSAL.complete(ReportPublication.TASK_RESOLVE_PUSH);
        REHEARSAL.runJobs();

        assertThat(publication).isEnded();
        assertThat(report.done).containsExactly("published", "pushed", "pushed", "announced");
    }

    @Test
    void goesOnWhenSomebodyPublishedByHand() {
        ProcessInstance publication = failed();

        report.push = PushChoice.BY_HAND;
        REHEARSAL.complete(ReportPublication.TASK_RESOLVE_PUSH);
        REHEARSAL.runJobs();

        assertThat(publication).isEnded();
        assertThat(report.done).containsExactly("published", "pushed", "announced");
    }

    private ProcessInstance failed() {
        report.fault = PushFault.UNREACHABLE;
        ProcessInstance publication = approved();
        REHEARSAL.runJobs();
        return publication;
    }

    private static ProcessInstance approved() {
        return REHEARSAL.start(ReportPublication.PROCESS, Map.of());
    }
}
