package it.sportellocertificati.process;

import static it.sportellocertificati.process.Rehearsal.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.delivery.DeliveryState;
import it.sportellocertificati.delivery.MessagePurpose;
import it.sportellocertificati.delivery.Resolution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Receipts come in no certain order, late, twice or while somebody decides; the delivery has to make the best of each. */
class PecDeliveryNewsTest {

    private static final Rehearsal REHEARSAL = Rehearsal.shared();

    private final PlayedDomain domain = REHEARSAL.domain;

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
    void hearsARefusalAlsoWhileItWaitsAgain() {
        ProcessInstance delivery = sent();
        REHEARSAL.fire(PecDelivery.BOUNDARY_EVENT_ACCEPTANCE_OVERDUE);
        resolve(Resolution.WAIT);

        receipt(DeliveryState.REFUSED);

        assertThat(delivery).isWaitingAtExactly(PecDelivery.TASK_RESOLVE_DELIVERY);
    }

    @Test
    void leavesTheTaskWithThePersonWhenTheNewsIsBad() {
        sent();
        receipt(DeliveryState.ACCEPTED);
        receipt(DeliveryState.WARNED);
        String task = REHEARSAL.task(PecDelivery.TASK_RESOLVE_DELIVERY).getId();

        receipt(DeliveryState.FAILED);

        assertThat(REHEARSAL.task(PecDelivery.TASK_RESOLVE_DELIVERY).getId()).isEqualTo(task);
    }

    @Test
    void forgetsWhatThePersonHasSeenWhenTheyDecided() {
        ProcessInstance delivery = sent();
        receipt(DeliveryState.ACCEPTED);
        receipt(DeliveryState.WARNED);
        receipt(DeliveryState.FAILED);
        assertThat(REHEARSAL.keptSignals()).isEqualTo(1);

        resolve(Resolution.WAIT);
        REHEARSAL.pending.tellAgain();

        assertThat(delivery).isWaitingAtExactly(PecDelivery.TASK_AWAIT_DELIVERY);
    }

    @ParameterizedTest
    @EnumSource(names = {"WARNED", "UNPROVEN", "FAILED"})
    void readsAReceiptOfTheRecipientsSideAsAnAcceptanceToo(DeliveryState state) {
        ProcessInstance delivery = sent();

        receipt(state);

        assertThat(delivery)
                .hasPassed(PecDelivery.TASK_AWAIT_ACCEPTANCE, PecDelivery.TASK_AWAIT_DELIVERY)
                .isWaitingAtExactly(PecDelivery.TASK_RESOLVE_DELIVERY);
    }

    @Test
    void endsWhenTheDeliveryReceiptOvertakesTheAcceptance() {
        ProcessInstance delivery = sent();

        receipt(DeliveryState.DELIVERED);

        assertThat(delivery).hasPassed(PecDelivery.END_EVENT_MESSAGE_DELIVERED).isEnded();
        assertThat(REHEARSAL.keptSignals()).isZero();
    }

    @Test
    void keepsADeliveryReceiptThatComesBeforeTheNextAttemptAndSendsNothing() {
        ProcessInstance delivery = sent();
        receipt(DeliveryState.REFUSED);
        resolve(Resolution.SEND_AGAIN);

        receipt(DeliveryState.DELIVERED);
        assertThat(REHEARSAL.keptSignals()).isEqualTo(1);
        REHEARSAL.runJobs();
        REHEARSAL.pending.tellAgain();

        assertThat(delivery).hasPassed(PecDelivery.END_EVENT_MESSAGE_DELIVERED).isEnded();
        assertThat(domain.sent).hasSize(1);
        assertThat(REHEARSAL.keptSignals()).isZero();
    }

    @Test
    void waitsForTheDeliveryWhenTheMessageProvesAcceptedBeforeTheNextAttempt() {
        ProcessInstance delivery = sent();
        receipt(DeliveryState.UNCERTAIN);
        resolve(Resolution.SEND_AGAIN);

        receipt(DeliveryState.ACCEPTED);
        REHEARSAL.runJobs();
        REHEARSAL.pending.tellAgain();

        assertThat(domain.sent).hasSize(1);
        assertThat(delivery).isWaitingAtExactly(PecDelivery.TASK_AWAIT_DELIVERY);
        assertThat(REHEARSAL.keptSignals()).isZero();
    }

    @Test
    void hearsOfALateDeliveryWithoutAnyTraceWhenItHasEndedLongAgo() {
        ProcessInstance delivery = sent();
        receipt(DeliveryState.FAILED);
        domain.states.put(MessagePurpose.CERTIFICATE, DeliveryState.HANDED_OVER);
        resolve(Resolution.HAND_OVER);
        assertThat(delivery).isEnded();

        receipt(DeliveryState.DELIVERED);

        assertThat(REHEARSAL.keptSignals()).isZero();
    }

    @Test
    void refusesAMessageByHandThatBringsNoReceipt() {
        ProcessInstance delivery = sent();
        assertThatThrownBy(this::correlateByHand).isInstanceOf(Conflict.class).hasMessage("process.receipt.missing");
        assertThat(delivery).isWaitingAtExactly(PecDelivery.TASK_AWAIT_ACCEPTANCE);

        receipt(DeliveryState.ACCEPTED);
        assertThatThrownBy(this::correlateByHand).isInstanceOf(Conflict.class);
        assertThat(delivery).isWaitingAtExactly(PecDelivery.TASK_AWAIT_DELIVERY);

        receipt(DeliveryState.FAILED);
        assertThatThrownBy(this::correlateByHand).isInstanceOf(Conflict.class);
        assertThat(delivery).isWaitingAtExactly(PecDelivery.TASK_RESOLVE_DELIVERY);
    }

    private void correlateByHand() {
        REHEARSAL
                .engine
                .getRuntimeService()
                .createMessageCorrelation(PecDelivery.MESSAGE_RECEIPT_ARRIVED)
                .processInstanceBusinessKey(KEY)
                .correlate();
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
