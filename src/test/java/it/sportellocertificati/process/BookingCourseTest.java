package it.sportellocertificati.process;

import static it.sportellocertificati.process.Rehearsal.KEY;
import static it.sportellocertificati.process.Rehearsal.REQUESTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import it.sportellocertificati.booking.Decision;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.delivery.DeliveryState;
import it.sportellocertificati.delivery.MessagePurpose;
import it.sportellocertificati.delivery.Resolution;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookingCourseTest {

    private static final Rehearsal REHEARSAL = Rehearsal.shared();

    @BeforeEach
    void begin() {
        REHEARSAL.begin();
        REHEARSAL.deploy();
    }

    @AfterEach
    void clear() {
        REHEARSAL.undeploy();
    }

    @Test
    void endsTidilyWhenItIsCancelledDuringACorrection() {
        ProcessInstance booking = REHEARSAL.submit(false);
        REHEARSAL.decide(AdministrationBooking.TASK_VERIFY_BOOKING, Decision.CORRECTION);

        assertCancellationEnds(booking);
    }

    @Test
    void endsTidilyWhenItIsCancelledDuringTheIssue() {
        ProcessInstance booking = REHEARSAL.submit(true);
        REHEARSAL.runJobs();
        REHEARSAL.decide(AdministrationBooking.TASK_VERIFY_BOOKING, Decision.ACCEPTED);
        REHEARSAL.fire(CertificateIssue.BOUNDARY_EVENT_ISSUE_OVERDUE);

        assertCancellationEnds(booking);
    }

    @Test
    void endsTidilyWhenItIsCancelledDuringTheVerification() {
        assertCancellationEnds(REHEARSAL.submit(true));
    }

    @Test
    void cannotBeStartedWithoutABookingThatWasJustRecorded() {
        Map<String, Object> facts = Map.of(Fact.REQUESTERS.variable(), REQUESTERS);

        assertThatThrownBy(() -> REHEARSAL
                        .engine
                        .getRuntimeService()
                        .startProcessInstanceByKey(AdministrationBooking.PROCESS, KEY, facts))
                .isInstanceOf(Conflict.class)
                .hasMessage("process.start.byHand");

        REHEARSAL.submit(false);
        assertThatThrownBy(() -> REHEARSAL
                        .engine
                        .getRuntimeService()
                        .startProcessInstanceByKey(AdministrationBooking.PROCESS, KEY, facts))
                .isInstanceOf(Conflict.class);
        assertThat(REHEARSAL.instance(AdministrationBooking.PROCESS)).isNotNull();
    }

    @Test
    void doesNotWaitForTheNoticeToBeClosed() {
        ProcessInstance booking = issued(false);
        REHEARSAL.runJobs();
        REHEARSAL.receipt(MessagePurpose.CERTIFICATE, DeliveryState.DELIVERED);

        assertThat(booking).isEnded();
        assertThat(REHEARSAL.instance(BookingNotice.PROCESS)).isNull();
    }

    @Test
    void closesABookingWhoseCertificateWasHandedOver() {
        ProcessInstance booking = issued(false);
        REHEARSAL.runJobs();
        REHEARSAL.receipt(MessagePurpose.CERTIFICATE, DeliveryState.REFUSED);
        REHEARSAL.domain.resolution = Resolution.HAND_OVER;
        REHEARSAL.domain.states.put(MessagePurpose.CERTIFICATE, DeliveryState.HANDED_OVER);
        REHEARSAL.complete(PecDelivery.TASK_RESOLVE_DELIVERY);

        assertThat(booking)
                .hasPassed(AdministrationBooking.END_EVENT_BOOKING_CLOSED)
                .isEnded();
        assertThat(REHEARSAL.domain.closedByHand).isTrue();
    }

    private static ProcessInstance issued(boolean bookedAtDesk) {
        ProcessInstance booking = REHEARSAL.submit(bookedAtDesk);
        REHEARSAL.decide(AdministrationBooking.TASK_VERIFY_BOOKING, Decision.ACCEPTED);
        REHEARSAL.domain.certificateStored = true;
        REHEARSAL.decide(CertificateIssue.TASK_ISSUE_CERTIFICATE, Decision.ISSUED);
        return booking;
    }

    @Test
    void nothingOfAProcessRemainsWhenItsBookingIsRolledBack() {
        REHEARSAL.transaction.executeWithoutResult(transaction -> {
            REHEARSAL.submit(true);
            transaction.setRollbackOnly();
        });

        assertThat(REHEARSAL
                        .engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
        assertThat(REHEARSAL.engine.getManagementService().createJobQuery().count())
                .isZero();
    }

    @Test
    void asksForNoRightsOfThePersonWhoBooksAndLeavesThemSignedIn() {
        IdentityService identity = REHEARSAL.engine.getIdentityService();
        identity.setAuthentication("camera.lucca", List.of(REQUESTERS));
        REHEARSAL.engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
        try {
            REHEARSAL.transaction.executeWithoutResult(t -> REHEARSAL.course.on(REHEARSAL.submission(true)));
            assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("camera.lucca");
            REHEARSAL.cancel();
        } finally {
            REHEARSAL.engine.getProcessEngineConfiguration().setAuthorizationEnabled(false);
            identity.clearAuthentication();
        }

        assertThat(REHEARSAL
                        .engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId(AdministrationBooking.END_EVENT_BOOKING_CANCELLED)
                        .count())
                .isEqualTo(1);
    }

    private static void assertCancellationEnds(ProcessInstance booking) {
        REHEARSAL.cancel();

        assertThat(booking)
                .hasPassed(AdministrationBooking.END_EVENT_BOOKING_CANCELLED)
                .isEnded();
        assertThat(REHEARSAL
                        .engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
        assertThat(REHEARSAL.engine.getManagementService().createJobQuery().count())
                .isZero();
        assertThat(REHEARSAL.keptSignals()).isZero();
    }
}
