package it.sportellocertificati.process;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.delivery.DeliveryState;
import it.sportellocertificati.delivery.MessagePurpose;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PendingSignalsTest {

    private static final Rehearsal REHEARSAL = Rehearsal.shared();

    private final HistoryService history = REHEARSAL.engine.getHistoryService();

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
    void tellsWhatASuspendedInstanceCouldNotHear() {
        ProcessInstance delivery = sent();
        REHEARSAL.engine.getRuntimeService().suspendProcessInstanceById(delivery.getId());
        receipt(DeliveryState.ACCEPTED);
        REHEARSAL.pending.tellAgain();
        assertThat(REHEARSAL.keptSignals()).isEqualTo(1);

        REHEARSAL.engine.getRuntimeService().activateProcessInstanceById(delivery.getId());
        later();

        assertThat(waitsAt(PecDelivery.TASK_AWAIT_DELIVERY)).isTrue();
        assertThat(REHEARSAL.keptSignals()).isZero();
    }

    @Test
    void tellsOfACitizensCollectionOnceTheInstanceIsFreeAgainAndRemindsNobodyMeanwhile() {
        ProcessInstance booking = REHEARSAL.submitCitizens();
        REHEARSAL.runJobs();
        REHEARSAL.decideCitizens(true);
        REHEARSAL.engine.getRuntimeService().suspendProcessInstanceById(booking.getId());
        REHEARSAL.collect();
        REHEARSAL.pending.tellAgain();
        assertThat(REHEARSAL.keptSignals()).isEqualTo(1);
        REHEARSAL.engine.getRuntimeService().activateProcessInstanceById(booking.getId());

        REHEARSAL.fire(CitizenBooking.BOUNDARY_EVENT_FIRST_REMINDER);
        assertThat(REHEARSAL.domain.citizens.happened).containsExactly("BOOKED", "READY");
        later();

        assertThat(REHEARSAL.keptSignals()).isZero();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId(CitizenBooking.END_EVENT_CERTIFICATES_COLLECTED)
                        .finished()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void pausesLongerAfterEveryTryInVain() {
        ProcessInstance delivery = sent();
        REHEARSAL.engine.getRuntimeService().suspendProcessInstanceById(delivery.getId());
        receipt(DeliveryState.ACCEPTED);

        REHEARSAL.pending.tellAgain();
        REHEARSAL.pending.tellAgain();
        assertThat(tries()).isEqualTo(1);
        REHEARSAL.domain.now = REHEARSAL.domain.now.plusSeconds(2);
        REHEARSAL.pending.tellAgain();
        REHEARSAL.domain.now = REHEARSAL.domain.now.plusSeconds(3);
        REHEARSAL.pending.tellAgain();
        assertThat(tries()).isEqualTo(2);
        REHEARSAL.domain.now = REHEARSAL.domain.now.plusSeconds(1);
        REHEARSAL.pending.tellAgain();
        assertThat(tries()).isEqualTo(3);
    }

    @Test
    void dropsWhatIsKeptForAnInstanceThatHasEnded() {
        ProcessInstance delivery = sent();
        REHEARSAL.engine.getRuntimeService().suspendProcessInstanceById(delivery.getId());
        receipt(DeliveryState.ACCEPTED);

        REHEARSAL.engine.getRuntimeService().deleteProcessInstance(delivery.getId(), "test");
        REHEARSAL.pending.tellAgain();

        assertThat(REHEARSAL.keptSignals()).isZero();
    }

    @Test
    void neverKeepsASignalForWhatDoesNotRun() {
        receipt(DeliveryState.ACCEPTED);
        REHEARSAL.noticeArrives();
        REHEARSAL.cancel();
        REHEARSAL.cancelCitizens();
        REHEARSAL.collect();

        assertThat(REHEARSAL.keptSignals()).isZero();
    }

    @Test
    void keepsNothingWhenTheNewsItselfIsRolledBack() {
        ProcessInstance delivery = sent();
        REHEARSAL.engine.getRuntimeService().suspendProcessInstanceById(delivery.getId());

        REHEARSAL.transaction.executeWithoutResult(transaction -> {
            REHEARSAL.pending.keep(Signal.receipt(Rehearsal.NUMBER, MessagePurpose.CERTIFICATE));
            transaction.setRollbackOnly();
        });

        assertThat(REHEARSAL.keptSignals()).isZero();
    }

    @Test
    void twoNodesTellOneSignalOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            ProcessInstance delivery = sent();
            REHEARSAL.transaction.executeWithoutResult(t -> {
                REHEARSAL.domain.states.put(MessagePurpose.CERTIFICATE, DeliveryState.ACCEPTED);
                REHEARSAL.pending.keep(Signal.receipt(Rehearsal.NUMBER, MessagePurpose.CERTIFICATE));
            });

            atOnce(REHEARSAL.pending::tellAgain, REHEARSAL.pending::tellAgain);
            later();

            assertThat(history.createHistoricActivityInstanceQuery()
                            .processInstanceId(delivery.getId())
                            .activityId(PecDelivery.TASK_AWAIT_DELIVERY)
                            .count())
                    .isEqualTo(1);
            assertThat(REHEARSAL.keptSignals()).isZero();
            REHEARSAL.engine.getRuntimeService().deleteProcessInstance(delivery.getId(), "test");
        }
    }

    @Test
    void aSignalThatAlwaysFailsStopsNoOther() {
        REHEARSAL.pending.keep(
                new Signal(PecDelivery.PROCESS, "Message_ReceiptArrived", "no number", MessagePurpose.NOTICE));
        ProcessInstance delivery = sent();
        REHEARSAL.domain.states.put(MessagePurpose.CERTIFICATE, DeliveryState.ACCEPTED);
        REHEARSAL.pending.keep(Signal.receipt(Rehearsal.NUMBER, MessagePurpose.CERTIFICATE));

        REHEARSAL.pending.tellAgain();

        assertThat(delivery).isNotNull();
        assertThat(waitsAt(PecDelivery.TASK_AWAIT_DELIVERY)).isTrue();
        assertThat(REHEARSAL.keptSignals()).isEqualTo(1);
        assertThat(tries()).isEqualTo(1);
    }

    @Test
    void worksABurstOffInRounds() {
        for (int i = 1; i <= PendingSignals.BATCH + 10; i++) {
            REHEARSAL.pending.keep(Signal.notice(BookingNumber.of(2026, i)));
        }

        REHEARSAL.pending.tellAgain();
        assertThat(REHEARSAL.keptSignals()).isEqualTo(10);
        REHEARSAL.pending.tellAgain();
        assertThat(REHEARSAL.keptSignals()).isZero();
    }

    private static void atOnce(Runnable first, Runnable second) throws Exception {
        var together = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> one = () -> {
                together.await();
                first.run();
                return null;
            };
            Callable<Void> two = () -> {
                together.await();
                second.run();
                return null;
            };
            for (var done : pool.invokeAll(java.util.List.of(one, two))) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private static ProcessInstance sent() {
        return REHEARSAL.sent(MessagePurpose.CERTIFICATE);
    }

    private static void receipt(DeliveryState state) {
        REHEARSAL.receipt(MessagePurpose.CERTIFICATE, state);
    }

    private static void later() {
        REHEARSAL.domain.now = REHEARSAL.domain.now.plus(Duration.ofMinutes(6));
        REHEARSAL.pending.tellAgain();
    }

    private static boolean waitsAt(String activity) {
        return REHEARSAL
                        .engine
                        .getRuntimeService()
                        .createExecutionQuery()
                        .activityId(activity)
                        .count()
                == 1;
    }

    private static int tries() {
        return REHEARSAL
                .jdbc
                .sql("select tries from pending_signal")
                .query(Integer.class)
                .single();
    }
}
