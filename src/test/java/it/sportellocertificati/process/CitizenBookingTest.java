package it.sportellocertificati.process;

import static it.sportellocertificati.process.Rehearsal.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.booking.citizen.CollectionDeadlines;
import it.sportellocertificati.common.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.NestedExceptionUtils;

@Deployment(resources = {"bpmn/citizen-booking.bpmn", "bpmn/certificate-issue.bpmn"})
class CitizenBookingTest {

    private static final Rehearsal REHEARSAL = Rehearsal.covering(CitizenBooking.PROCESS);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = REHEARSAL.coverage();

    private final PlayedDomain domain = REHEARSAL.domain;
    private final PlayedCitizens citizens = REHEARSAL.domain.citizens;

    @BeforeEach
    void begin() {
        REHEARSAL.begin();
    }

    @Test
    void leadsFromTheRequestToTheCollection() {
        ProcessInstance booking = REHEARSAL.submitCitizens();
        assertThat(booking).hasBusinessKey(KEY).isWaitingAtExactly(CitizenBooking.TASK_TELL_BOOKED);
        assertThat(citizens.happened)
                .as("papers are not drawn while the page is waited for")
                .isEmpty();
        REHEARSAL.runJobs();
        assertThat(citizens.happened).containsExactly("BOOKED");
        assertThat(booking).isWaitingAtExactly(CitizenBooking.CALL_ACTIVITY_ISSUE_CERTIFICATE);

        REHEARSAL.decideCitizens(true);
        assertThat(citizens.happened).containsExactly("BOOKED", "READY");
        assertThat(booking).isWaitingAtExactly(CitizenBooking.TASK_AWAIT_COLLECTION);

        REHEARSAL.collect();
        assertThat(booking)
                .hasPassed(CitizenBooking.END_EVENT_CERTIFICATES_COLLECTED)
                .isEnded();
        assertNothingIsLeft();
    }

    @Test
    void remindsTwiceWhileNobodyComes() {
        ProcessInstance booking = ready();
        assertThat(due(CitizenBooking.BOUNDARY_EVENT_FIRST_REMINDER))
                .isEqualTo(PlayedCitizens.COLLECTION.firstReminder());
        assertThat(due(CitizenBooking.BOUNDARY_EVENT_SECOND_REMINDER))
                .isEqualTo(PlayedCitizens.COLLECTION.secondReminder());

        REHEARSAL.fire(CitizenBooking.BOUNDARY_EVENT_FIRST_REMINDER);
        REHEARSAL.fire(CitizenBooking.BOUNDARY_EVENT_SECOND_REMINDER);

        assertThat(citizens.happened).containsExactly("BOOKED", "READY", "REMINDER", "REMINDER");
        assertThat(domain.steps).containsExactly(StepKind.COLLECTION_REMINDED, StepKind.COLLECTION_REMINDED);
        assertThat(booking)
                .hasPassed(CitizenBooking.END_EVENT_CITIZEN_REMINDED)
                .isWaitingAtExactly(CitizenBooking.TASK_AWAIT_COLLECTION);
    }

    @Test
    void tellsOfTheExpiryBeforeItForgetsTheCitizen() {
        ProcessInstance booking = ready();
        assertThat(due(CitizenBooking.BOUNDARY_EVENT_COLLECTION_EXPIRED))
                .isEqualTo(PlayedCitizens.COLLECTION.expiresAt());

        REHEARSAL.fire(CitizenBooking.BOUNDARY_EVENT_COLLECTION_EXPIRED);

        assertThat(citizens.happened).containsExactly("BOOKED", "READY", "EXPIRED", "forgotten");
        assertThat(booking)
                .hasPassed(CitizenBooking.END_EVENT_BOOKING_EXPIRED)
                .hasNotPassed(CitizenBooking.END_EVENT_CERTIFICATES_COLLECTED)
                .isEnded();
        assertNothingIsLeft();
    }

    @Test
    void countsNoDayBeforeItIsReady() {
        REHEARSAL.submitCitizens();
        REHEARSAL.runJobs();

        assertThat(REHEARSAL
                        .engine
                        .getManagementService()
                        .createJobQuery()
                        .timers()
                        .processDefinitionKey(CitizenBooking.PROCESS)
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        // In Italy always at nine and at the end of the day, although the days have 25 and 23 hours.
        "2026-10-22T07:00:00Z, 2026-11-05T08:00:00Z, 2026-11-14, 2026-11-14T22:59:59Z",
        "2027-03-25T08:00:00Z, 2027-04-08T07:00:00Z, 2027-04-17, 2027-04-17T21:59:59Z"
    })
    void keepsTheDatesOverBothClockChangesWhateverTheServersZone(
            Instant first, Instant second, LocalDate last, Instant expires) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        try {
            citizens.collection = new CollectionDeadlines(first, second, last, expires);
            ready();

            assertThat(due(CitizenBooking.BOUNDARY_EVENT_FIRST_REMINDER)).isEqualTo(first);
            assertThat(due(CitizenBooking.BOUNDARY_EVENT_SECOND_REMINDER)).isEqualTo(second);
            assertThat(due(CitizenBooking.BOUNDARY_EVENT_COLLECTION_EXPIRED)).isEqualTo(expires);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void asksTheCitizenToCallWhenTheClerkDeclines() {
        ProcessInstance booking = REHEARSAL.submitCitizens();
        REHEARSAL.runJobs();

        REHEARSAL.decideCitizens(false);

        assertThat(citizens.happened).containsExactly("BOOKED", "DECLINED");
        assertThat(booking).hasPassed(CitizenBooking.END_EVENT_BOOKING_DECLINED).isEnded();
        assertNothingIsLeft();
    }

    @Test
    void endsWhenItIsCancelledBeforeTheBookingWasTold() {
        assertCancellationEnds(REHEARSAL.submitCitizens(), "CANCELLED");
    }

    @Test
    void endsWhenItIsCancelledWhileTheClerkPreparesIt() {
        ProcessInstance booking = REHEARSAL.submitCitizens();
        REHEARSAL.runJobs();
        REHEARSAL.fire(CertificateIssue.BOUNDARY_EVENT_ISSUE_OVERDUE);

        assertCancellationEnds(booking, "BOOKED", "CANCELLED");
    }

    @Test
    void endsWhenItIsCancelledWhileItWaitsAtTheCounter() {
        assertCancellationEnds(ready(), "BOOKED", "READY", "CANCELLED");
    }

    private void assertCancellationEnds(ProcessInstance booking, String... told) {
        REHEARSAL.cancelCitizens();

        assertThat(citizens.happened).containsExactly(told);
        assertThat(booking)
                .hasPassed(CitizenBooking.END_EVENT_BOOKING_CANCELLED)
                .isEnded();
        assertNothingIsLeft();
    }

    @Test
    void heedsNoMessageWithoutARecordedCollectionOrCancellation() {
        ProcessInstance booking = ready();

        assertRefused(CitizenBooking.MESSAGE_CERTIFICATES_COLLECTED, "process.collection.missing");
        assertRefused(CitizenBooking.MESSAGE_BOOKING_CANCELLED, "process.cancellation.missing");

        assertThat(citizens.happened).containsExactly("BOOKED", "READY");
        assertThat(booking).isWaitingAtExactly(CitizenBooking.TASK_AWAIT_COLLECTION);
    }

    private static void assertRefused(String message, String code) {
        assertConflict(
                code,
                () -> REHEARSAL
                        .engine
                        .getRuntimeService()
                        .createMessageCorrelation(message)
                        .processInstanceBusinessKey(KEY)
                        .correlate());
    }

    private static void assertConflict(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .extracting(NestedExceptionUtils::getMostSpecificCause)
                .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                .isInstanceOf(Conflict.class)
                .hasMessage(code);
    }

    @Test
    void forgetsNobodyWhoseCertificatesWereJustCollected() {
        ProcessInstance booking = ready();
        citizens.state = CitizenState.COLLECTED;

        assertConflict("booking.state.changed", () -> REHEARSAL.fire(CitizenBooking.BOUNDARY_EVENT_COLLECTION_EXPIRED));

        assertThat(booking).isWaitingAtExactly(CitizenBooking.TASK_AWAIT_COLLECTION);
    }

    @Test
    void waitsForNoCollectionOfWhatIsNotReady() {
        REHEARSAL.submitCitizens();
        REHEARSAL.runJobs();

        assertConflict(
                "process.ready.missing",
                () -> REHEARSAL
                        .engine
                        .getRuntimeService()
                        .createProcessInstanceModification(
                                REHEARSAL.instance(CitizenBooking.PROCESS).getId())
                        .startTransition("Flow_ReadyTold")
                        .execute());
    }

    @Test
    void keepsACodeAloneOfAMailThatCouldNotBeWrittenAndTriesAgain() {
        ProcessInstance booking = REHEARSAL.submitCitizens();
        citizens.tellingFails = "no glyph in Bianchi";

        assertThatThrownBy(REHEARSAL::runJobs).hasMessageNotContaining("Bianchi");

        Job failed = REHEARSAL
                .engine
                .getManagementService()
                .createJobQuery()
                .messages()
                .singleResult();
        assertThat(failed.getExceptionMessage()).contains("process.step.failed").doesNotContain("Bianchi");
        citizens.tellingFails = null;
        REHEARSAL.runJobs();
        assertThat(booking).isWaitingAtExactly(CitizenBooking.CALL_ACTIVITY_ISSUE_CERTIFICATE);
    }

    @Test
    void storesNoVariableAtAll() {
        ready();
        REHEARSAL.fire(CitizenBooking.BOUNDARY_EVENT_FIRST_REMINDER);

        assertThat(REHEARSAL
                        .engine
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .count())
                .isZero();
    }

    private static ProcessInstance ready() {
        ProcessInstance booking = REHEARSAL.submitCitizens();
        REHEARSAL.runJobs();
        REHEARSAL.decideCitizens(true);
        return booking;
    }

    private static Instant due(String event) {
        return REHEARSAL.timer(event).getDuedate().toInstant();
    }

    private static void assertNothingIsLeft() {
        assertThat(REHEARSAL.engine.getRuntimeService().createExecutionQuery().count())
                .isZero();
        assertThat(REHEARSAL.engine.getManagementService().createJobQuery().count())
                .isZero();
        assertThat(REHEARSAL.keptSignals()).isZero();
    }
}
