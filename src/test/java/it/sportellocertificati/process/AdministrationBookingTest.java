package it.sportellocertificati.process;

import static it.sportellocertificati.process.Rehearsal.KEY;
import static it.sportellocertificati.process.Rehearsal.REQUESTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import it.sportellocertificati.booking.Decision;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.delivery.DeliveryState;
import it.sportellocertificati.delivery.MessagePurpose;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
        resources = {
            "bpmn/administration-booking.bpmn",
            "bpmn/booking-notice.bpmn",
            "bpmn/certificate-issue.bpmn",
            "bpmn/pec-delivery.bpmn"
        })
class AdministrationBookingTest {

    private static final Rehearsal REHEARSAL = Rehearsal.covering(AdministrationBooking.PROCESS);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = REHEARSAL.coverage();

    private final PlayedDomain domain = REHEARSAL.domain;

    @BeforeEach
    void begin() {
        REHEARSAL.begin();
        // The engine plans a cycle from its own clock: on another day than the domain's, the first reminder is a week
        // off.
        ClockUtil.setCurrentTime(java.util.Date.from(domain.now));
    }

    @AfterEach
    void letTheEnginesClockRun() {
        ClockUtil.reset();
    }

    @Test
    void leadsFromTheDeskToTheDeliveredCertificate() {
        ProcessInstance booking = REHEARSAL.submit(true);
        assertThat(booking)
                .hasBusinessKey(KEY)
                .isWaitingAtExactly(
                        AdministrationBooking.CALL_ACTIVITY_TELL_NUMBER, AdministrationBooking.TASK_VERIFY_BOOKING);
        assertThat(REHEARSAL.task(AdministrationBooking.TASK_VERIFY_BOOKING))
                .hasCandidateGroup("procura-clerks")
                .hasDueDate(java.util.Date.from(PlayedDomain.DEADLINES.verificationDue()));
        REHEARSAL.runJobs();
        delivered(MessagePurpose.NOTICE);
        REHEARSAL.noticeArrives();
        assertThat(booking).hasPassed(AdministrationBooking.END_EVENT_NOTICE_SETTLED);

        REHEARSAL.decide(AdministrationBooking.TASK_VERIFY_BOOKING, Decision.ACCEPTED);
        assertThat(booking).isWaitingAtExactly(AdministrationBooking.CALL_ACTIVITY_ISSUE_CERTIFICATE);
        domain.certificateStored = true;
        REHEARSAL.decide(CertificateIssue.TASK_ISSUE_CERTIFICATE, Decision.ISSUED);
        assertThat(booking).isWaitingAtExactly(AdministrationBooking.CALL_ACTIVITY_DELIVER_CERTIFICATE);
        REHEARSAL.runJobs();
        delivered(MessagePurpose.CERTIFICATE);

        assertThat(booking)
                .hasPassed(AdministrationBooking.END_EVENT_BOOKING_CLOSED)
                .isEnded();
        assertThat(domain.closedByHand).isFalse();
        assertThat(domain.sent).containsExactly(MessagePurpose.NOTICE, MessagePurpose.CERTIFICATE);
    }

    @Test
    void tellsARefusalByPecAndEnds() {
        ProcessInstance booking = REHEARSAL.submit(false);

        REHEARSAL.decide(AdministrationBooking.TASK_VERIFY_BOOKING, Decision.REFUSED);
        REHEARSAL.runJobs();
        assertThat(domain.sent).containsExactly(MessagePurpose.REFUSAL);
        delivered(MessagePurpose.REFUSAL);

        assertThat(booking)
                .hasPassed(AdministrationBooking.END_EVENT_BOOKING_REFUSED)
                .isEnded();
    }

    @Test
    void tellsARefusalAlsoWhenTheCertificateIsDeclinedAtTheIssue() {
        ProcessInstance booking = REHEARSAL.submit(false);
        REHEARSAL.decide(AdministrationBooking.TASK_VERIFY_BOOKING, Decision.ACCEPTED);

        REHEARSAL.decide(CertificateIssue.TASK_ISSUE_CERTIFICATE, Decision.DECLINED);
        REHEARSAL.runJobs();
        delivered(MessagePurpose.REFUSAL);

        assertThat(booking)
                .hasPassed(
                        AdministrationBooking.BOUNDARY_EVENT_CERTIFICATE_DECLINED,
                        AdministrationBooking.END_EVENT_BOOKING_REFUSED)
                .isEnded();
    }

    @Test
    void returnsToTheClerkAfterACorrection() {
        ProcessInstance booking = REHEARSAL.submit(false);
        REHEARSAL.decide(AdministrationBooking.TASK_VERIFY_BOOKING, Decision.CORRECTION);
        assertThat(REHEARSAL.task(AdministrationBooking.TASK_CORRECT_BOOKING)).hasCandidateGroup(REQUESTERS);
        assertThatThrownBy(() -> REHEARSAL.complete(AdministrationBooking.TASK_CORRECT_BOOKING))
                .rootCause()
                .hasMessage("booking.decision.missing");

        REHEARSAL.decide(AdministrationBooking.TASK_CORRECT_BOOKING, Decision.CORRECTED);

        assertThat(booking).isWaitingAt(AdministrationBooking.TASK_VERIFY_BOOKING);
        assertThat(booking).isNotWaitingAt(AdministrationBooking.TASK_CORRECT_BOOKING);
    }

    @Test
    void remindsOfACorrectionAfterFiveWorkingDaysAndEveryWeekAfterwards() {
        ProcessInstance booking = REHEARSAL.submit(false);
        REHEARSAL.decide(AdministrationBooking.TASK_VERIFY_BOOKING, Decision.CORRECTION);

        Job first = REHEARSAL.timer(AdministrationBooking.BOUNDARY_EVENT_CORRECTION_OVERDUE);
        assertThat(first.getDuedate()).isEqualTo(Instant.parse("2026-11-30T07:00:00Z"));
        ClockUtil.setCurrentTime(first.getDuedate());
        REHEARSAL.fire(AdministrationBooking.BOUNDARY_EVENT_CORRECTION_OVERDUE);
        Job second = REHEARSAL.timer(AdministrationBooking.BOUNDARY_EVENT_CORRECTION_OVERDUE);
        assertThat(second.getDuedate()).isEqualTo(Instant.parse("2026-12-07T07:00:00Z"));
        REHEARSAL.fire(AdministrationBooking.BOUNDARY_EVENT_CORRECTION_OVERDUE);

        assertThat(domain.steps).containsExactly(StepKind.CORRECTION_OVERDUE, StepKind.CORRECTION_OVERDUE);
        assertThat(booking)
                .hasPassed(AdministrationBooking.END_EVENT_CORRECTION_ESCALATED)
                .isWaitingAt(AdministrationBooking.TASK_CORRECT_BOOKING);
    }

    @Test
    void showsALateVerificationAndLeavesTheTaskOpen() {
        ProcessInstance booking = REHEARSAL.submit(false);
        assertThat(REHEARSAL
                        .timer(AdministrationBooking.BOUNDARY_EVENT_VERIFICATION_OVERDUE)
                        .getDuedate())
                .isEqualTo(PlayedDomain.DEADLINES.verificationDue());

        REHEARSAL.fire(AdministrationBooking.BOUNDARY_EVENT_VERIFICATION_OVERDUE);

        assertThat(domain.steps).containsExactly(StepKind.VERIFICATION_OVERDUE);
        assertThat(booking)
                .hasPassed(AdministrationBooking.END_EVENT_VERIFICATION_ESCALATED)
                .isWaitingAt(AdministrationBooking.TASK_VERIFY_BOOKING);
    }

    @Test
    void refusesAVerificationWithoutTheClerksWord() {
        ProcessInstance booking = REHEARSAL.submit(false);

        assertThatThrownBy(() -> REHEARSAL.complete(AdministrationBooking.TASK_VERIFY_BOOKING))
                .rootCause()
                .isInstanceOf(Conflict.class)
                .hasMessage("booking.decision.missing");

        assertThat(booking).isWaitingAt(AdministrationBooking.TASK_VERIFY_BOOKING);
    }

    @Test
    void endsTidilyWhenItIsCancelled() {
        ProcessInstance booking = REHEARSAL.submit(true);

        REHEARSAL.cancel();

        assertThat(booking)
                .hasPassed(AdministrationBooking.END_EVENT_BOOKING_CANCELLED)
                .isEnded();
    }

    @Test
    void heedsNoMessageOfACancellationThatIsNotRecorded() {
        ProcessInstance booking = REHEARSAL.submit(true);

        assertThatThrownBy(() -> REHEARSAL
                        .engine
                        .getRuntimeService()
                        .createMessageCorrelation(AdministrationBooking.MESSAGE_BOOKING_CANCELLED)
                        .processInstanceId(booking.getId())
                        .correlate())
                .hasMessageContaining("process.cancellation.missing");

        assertThat(booking).isWaitingAt(AdministrationBooking.TASK_VERIFY_BOOKING);
    }

    private static void delivered(MessagePurpose purpose) {
        REHEARSAL.receipt(purpose, DeliveryState.ACCEPTED);
        REHEARSAL.receipt(purpose, DeliveryState.DELIVERED);
    }
}
