package it.sportellocertificati.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import it.sportellocertificati.booking.Decision;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.common.Conflict;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Deployment(resources = "bpmn/certificate-issue.bpmn")
class CertificateIssueTest {

    private static final Rehearsal REHEARSAL = Rehearsal.covering(CertificateIssue.PROCESS);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = REHEARSAL.coverage();

    private final PlayedDomain domain = REHEARSAL.domain;

    @BeforeEach
    void begin() {
        REHEARSAL.begin();
    }

    @Test
    void endsWhenTheClerkHasIssuedTheStoredCertificate() {
        ProcessInstance issue = accepted();
        assertThat(issue).isWaitingAtExactly(CertificateIssue.TASK_ISSUE_CERTIFICATE);
        assertThat(REHEARSAL.task(CertificateIssue.TASK_ISSUE_CERTIFICATE))
                .hasCandidateGroup("procura-clerks")
                .hasDueDate(java.util.Date.from(PlayedDomain.DEADLINES.issueDue()));

        domain.certificateStored = true;
        decide(Decision.ISSUED);

        assertThat(issue)
                .hasPassed(CertificateIssue.END_EVENT_CERTIFICATE_ISSUED)
                .isEnded();
    }

    @Test
    void endsInAnErrorForTheCallerWhenTheClerkDeclines() {
        ProcessInstance issue = accepted();

        decide(Decision.DECLINED);

        assertThat(issue)
                .hasPassed(CertificateIssue.END_EVENT_CERTIFICATE_DECLINED)
                .isEnded();
    }

    @Test
    void refusesACompletionWithoutADecision() {
        domain.certificateStored = true;
        assertRefused("booking.decision.missing");
    }

    @Test
    void refusesAnIssueWithoutACertificate() {
        domain.decision = Decision.ISSUED;
        assertRefused("booking.certificate.missing");
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "CORRECTION", "REFUSED", "CORRECTED"})
    void refusesADecisionThatBelongsToAnotherTask(Decision other) {
        domain.certificateStored = true;
        domain.decision = other;
        assertRefused("booking.decision.missing");
    }

    private static void assertRefused(String code) {
        ProcessInstance issue = accepted();

        assertThatThrownBy(() -> REHEARSAL.complete(CertificateIssue.TASK_ISSUE_CERTIFICATE))
                .rootCause()
                .isInstanceOf(Conflict.class)
                .hasMessage(code);

        assertThat(issue).isWaitingAtExactly(CertificateIssue.TASK_ISSUE_CERTIFICATE);
    }

    @Test
    void remindsTheClerkOnTheLastDayAndLeavesTheTaskOpen() {
        ProcessInstance issue = accepted();
        assertThat(REHEARSAL
                        .timer(CertificateIssue.BOUNDARY_EVENT_ISSUE_REMINDER)
                        .getDuedate())
                .isEqualTo(PlayedDomain.DEADLINES.issueReminder());

        REHEARSAL.fire(CertificateIssue.BOUNDARY_EVENT_ISSUE_REMINDER);

        assertThat(domain.steps).containsExactly(StepKind.ISSUE_REMINDED);
        assertThat(issue)
                .hasPassed(CertificateIssue.END_EVENT_CLERK_REMINDED)
                .isWaitingAtExactly(CertificateIssue.TASK_ISSUE_CERTIFICATE);
    }

    @Test
    void callsTheManagerWhenTheIssueIsLateAndAsksWhatWasDone() {
        ProcessInstance issue = accepted();
        assertThat(REHEARSAL
                        .timer(CertificateIssue.BOUNDARY_EVENT_ISSUE_OVERDUE)
                        .getDuedate())
                .isEqualTo(PlayedDomain.DEADLINES.issueDue());

        REHEARSAL.fire(CertificateIssue.BOUNDARY_EVENT_ISSUE_OVERDUE);

        assertThat(issue)
                .isWaitingAtExactly(
                        CertificateIssue.TASK_ISSUE_CERTIFICATE, CertificateIssue.TASK_HANDLE_OVERDUE_ISSUE);
        assertThat(REHEARSAL.task(CertificateIssue.TASK_HANDLE_OVERDUE_ISSUE)).hasCandidateGroup("procura-managers");
        assertThatThrownBy(() -> REHEARSAL.complete(CertificateIssue.TASK_HANDLE_OVERDUE_ISSUE))
                .rootCause()
                .hasMessage("process.note.missing");
        domain.steps.add(StepKind.ISSUE_OVERDUE_HANDLED);
        REHEARSAL.complete(CertificateIssue.TASK_HANDLE_OVERDUE_ISSUE);
        assertThat(issue)
                .hasPassed(CertificateIssue.END_EVENT_OVERDUE_HANDLED)
                .isWaitingAtExactly(CertificateIssue.TASK_ISSUE_CERTIFICATE);
    }

    @ParameterizedTest
    @CsvSource({"false, 60, cittadino", "true, 90, 'cittadino, urgente'"})
    void asksTheCitizensRoomForACitizensNumber(boolean urgent, int priority, String rank) {
        domain.citizens.state = CitizenState.SUBMITTED;
        domain.citizens.urgent = urgent;
        ProcessInstance issue = accepted();
        Task task = REHEARSAL.task(CertificateIssue.TASK_ISSUE_CERTIFICATE);
        assertThat(task.getPriority()).isEqualTo(priority);
        assertThat(task.getName()).isEqualTo("Rilasciare il certificato\u00A0· " + rank + "\u00A0· " + Rehearsal.KEY);
        assertThat(task.getDueDate()).isEqualTo(PlayedCitizens.DEADLINES.issueDue());
        assertThat(REHEARSAL
                        .timer(CertificateIssue.BOUNDARY_EVENT_ISSUE_REMINDER)
                        .getDuedate())
                .isEqualTo(PlayedCitizens.DEADLINES.issueReminder());
        REHEARSAL.fire(CertificateIssue.BOUNDARY_EVENT_ISSUE_REMINDER);
        REHEARSAL.fire(CertificateIssue.BOUNDARY_EVENT_ISSUE_OVERDUE);
        domain.steps.add(StepKind.ISSUE_OVERDUE_HANDLED);
        REHEARSAL.complete(CertificateIssue.TASK_HANDLE_OVERDUE_ISSUE);

        REHEARSAL.decideCitizens(true);

        assertThat(domain.citizens.state).isEqualTo(CitizenState.READY);
        assertThat(issue)
                .hasPassed(CertificateIssue.END_EVENT_CERTIFICATE_ISSUED)
                .isEnded();
    }

    @Test
    void leavesAnAdministrationsTaskWithTheEnginesOwnRank() {
        accepted();

        Task task = REHEARSAL.task(CertificateIssue.TASK_ISSUE_CERTIFICATE);
        assertThat(task.getPriority()).isEqualTo(Task.PRIORITY_NORMAL);
        assertThat(task.getName()).isEqualTo("Rilasciare il certificato\u00A0· " + Rehearsal.KEY);
    }

    @Test
    void refusesACitizensCompletionWithoutADecisionAlthoughAnAdministrationsIsThere() {
        domain.citizens.state = CitizenState.SUBMITTED;
        domain.decision = Decision.ISSUED;
        domain.certificateStored = true;

        assertRefused("booking.decision.missing");
    }

    @Test
    void takesTheManagersTaskAwayWhenTheCertificateIsIssued() {
        ProcessInstance issue = accepted();
        REHEARSAL.fire(CertificateIssue.BOUNDARY_EVENT_ISSUE_OVERDUE);

        domain.certificateStored = true;
        decide(Decision.ISSUED);

        assertThat(issue).isEnded();
    }

    private static ProcessInstance accepted() {
        return REHEARSAL.start(CertificateIssue.PROCESS, Map.of());
    }

    private void decide(Decision decision) {
        domain.decision = decision;
        REHEARSAL.complete(CertificateIssue.TASK_ISSUE_CERTIFICATE);
    }
}
