package it.sportellocertificati.process;

import static it.sportellocertificati.process.Rehearsal.REQUESTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.delivery.DeliveryState;
import it.sportellocertificati.delivery.MessagePurpose;
import it.sportellocertificati.delivery.Resolution;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Deployment(resources = "bpmn/pec-delivery.bpmn")
class PecDeliveryTest {

    private static final Rehearsal REHEARSAL = Rehearsal.covering(PecDelivery.PROCESS);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = REHEARSAL.coverage();

    private final PlayedDomain domain = REHEARSAL.domain;

    @BeforeEach
    void begin() {
        REHEARSAL.begin();
    }

    @Test
    void endsWhenTheDeliveryReceiptHasComeIn() {
        ProcessInstance delivery = sent();
        assertThat(delivery).isWaitingAtExactly(PecDelivery.TASK_AWAIT_ACCEPTANCE);
        assertThat(REHEARSAL
                        .timer(PecDelivery.BOUNDARY_EVENT_ACCEPTANCE_OVERDUE)
                        .getDuedate())
                .isEqualTo(PlayedDomain.RECEIPT_DUE);

        receipt(DeliveryState.ACCEPTED);
        assertThat(delivery).isWaitingAtExactly(PecDelivery.TASK_AWAIT_DELIVERY);
        assertThat(REHEARSAL.timer(PecDelivery.BOUNDARY_EVENT_RECEIPT_OVERDUE).getDuedate())
                .isEqualTo(PlayedDomain.RECEIPT_DUE);

        receipt(DeliveryState.DELIVERED);
        assertThat(delivery).hasPassed(PecDelivery.END_EVENT_MESSAGE_DELIVERED).isEnded();
        assertThat(REHEARSAL.keptSignals()).isZero();
    }

    @Test
    void sendsOnlyAfterTheCommitOfWhatAsksForIt() {
        ProcessInstance delivery = REHEARSAL.start(
                PecDelivery.PROCESS, Map.of(Fact.PURPOSE.variable(), MessagePurpose.CERTIFICATE.name()));

        assertThat(domain.sent).isEmpty();
        assertThat(delivery).isNotWaitingAt(PecDelivery.TASK_AWAIT_ACCEPTANCE);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "NOT_SENT", "UNCERTAIN"})
    void asksAPersonWhenTheMessageWasNotAccepted(DeliveryState state) {
        ProcessInstance delivery = sent();

        receipt(state);

        assertThat(delivery).isWaitingAtExactly(PecDelivery.TASK_RESOLVE_DELIVERY);
    }

    @ParameterizedTest
    @EnumSource(names = {"WARNED", "UNPROVEN", "FAILED"})
    void asksAPersonWhenTheRecipientsProviderWarnsOrFails(DeliveryState state) {
        ProcessInstance delivery = sent();
        receipt(DeliveryState.ACCEPTED);

        receipt(state);

        assertThat(delivery).isWaitingAtExactly(PecDelivery.TASK_RESOLVE_DELIVERY);
    }

    @Test
    void asksAPersonWhenNoAcceptanceComes() {
        ProcessInstance delivery = sent();

        REHEARSAL.fire(PecDelivery.BOUNDARY_EVENT_ACCEPTANCE_OVERDUE);

        assertThat(delivery).isWaitingAtExactly(PecDelivery.TASK_RESOLVE_DELIVERY);
    }

    @Test
    void waitsOnWhileTheMessageItselfStillWaitsForItsLine() {
        ProcessInstance delivery = sent();
        domain.stillWaitsForTheLine = true;

        REHEARSAL.fire(PecDelivery.BOUNDARY_EVENT_ACCEPTANCE_OVERDUE);

        assertThat(delivery).isWaitingAtExactly(PecDelivery.TASK_AWAIT_ACCEPTANCE);
        assertThat(REHEARSAL
                        .timer(PecDelivery.BOUNDARY_EVENT_ACCEPTANCE_OVERDUE)
                        .getDuedate())
                .isEqualTo(PlayedDomain.RECEIPT_DUE.plus(PlayedDomain.LONGER));
        receipt(DeliveryState.ACCEPTED);
        assertThat(delivery).isWaitingAtExactly(PecDelivery.TASK_AWAIT_DELIVERY);
    }

    @Test
    void waitsAgainWithANewDeadlineWhenAPersonSaysSo() {
        ProcessInstance delivery = sent();
        receipt(DeliveryState.ACCEPTED);
        REHEARSAL.fire(PecDelivery.BOUNDARY_EVENT_RECEIPT_OVERDUE);

        resolve(Resolution.WAIT);

        assertThat(delivery).isWaitingAtExactly(PecDelivery.TASK_AWAIT_DELIVERY);
        Instant longer = PlayedDomain.RECEIPT_DUE.plus(PlayedDomain.LONGER);
        assertThat(REHEARSAL.timer(PecDelivery.BOUNDARY_EVENT_RECEIPT_OVERDUE).getDuedate())
                .isEqualTo(longer);
        receipt(DeliveryState.DELIVERED);
        assertThat(delivery).hasPassed(PecDelivery.END_EVENT_MESSAGE_DELIVERED).isEnded();
    }

    @Test
    void sendsAgainWhenAPersonSaysSo() {
        ProcessInstance delivery = sent();
        receipt(DeliveryState.REFUSED);

        resolve(Resolution.SEND_AGAIN);
        REHEARSAL.runJobs();

        assertThat(domain.sent).containsExactly(MessagePurpose.CERTIFICATE, MessagePurpose.CERTIFICATE);
        assertThat(delivery).isWaitingAtExactly(PecDelivery.TASK_AWAIT_ACCEPTANCE);
    }

    @Test
    void endsWhenAPersonHandsTheMessageOver() {
        ProcessInstance delivery = sent();
        receipt(DeliveryState.FAILED);

        resolve(Resolution.HAND_OVER);

        assertThat(delivery)
                .hasPassed(PecDelivery.END_EVENT_MESSAGE_HANDED_OVER)
                .isEnded();
    }

    @Test
    void takesTheTaskAwayWhenTheDeliveryIsProvenWhileAPersonDecides() {
        ProcessInstance delivery = sent();
        receipt(DeliveryState.ACCEPTED);
        receipt(DeliveryState.WARNED);

        receipt(DeliveryState.DELIVERED);

        assertThat(delivery)
                .hasPassed(PecDelivery.END_EVENT_MESSAGE_DELIVERED_LATE)
                .isEnded();
    }

    @Test
    void givesAnUndeliveredNoticeToWhoBookedAndTheRestToTheProcura() {
        REHEARSAL.sent(MessagePurpose.NOTICE);
        REHEARSAL.receipt(MessagePurpose.NOTICE, DeliveryState.REFUSED);
        assertThat(REHEARSAL.task(PecDelivery.TASK_RESOLVE_DELIVERY)).hasCandidateGroup(REQUESTERS);
        resolve(Resolution.HAND_OVER);

        sent();
        receipt(DeliveryState.REFUSED);
        assertThat(REHEARSAL.task(PecDelivery.TASK_RESOLVE_DELIVERY)).hasCandidateGroup("procura-clerks");
    }

    @Test
    void refusesACompletionWithoutARecordedChoice() {
        ProcessInstance delivery = sent();
        receipt(DeliveryState.FAILED);

        assertThatThrownBy(() -> REHEARSAL.complete(PecDelivery.TASK_RESOLVE_DELIVERY))
                .rootCause()
                .isInstanceOf(Conflict.class)
                .hasMessage("delivery.choice.missing");

        assertThat(delivery).isWaitingAtExactly(PecDelivery.TASK_RESOLVE_DELIVERY);
    }

    private static ProcessInstance sent() {
        return REHEARSAL.sent(MessagePurpose.CERTIFICATE);
    }

    private static void receipt(DeliveryState state) {
        REHEARSAL.receipt(MessagePurpose.CERTIFICATE, state);
    }

    private static void resolve(Resolution choice) {
        REHEARSAL.resolve(choice);
    }
}
