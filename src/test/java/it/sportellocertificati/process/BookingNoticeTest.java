package it.sportellocertificati.process;

import static it.sportellocertificati.process.Rehearsal.KEY;
import static it.sportellocertificati.process.Rehearsal.REQUESTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.delivery.DeliveryState;
import it.sportellocertificati.delivery.MessagePurpose;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"bpmn/booking-notice.bpmn", "bpmn/pec-delivery.bpmn"})
class BookingNoticeTest {

    private static final Rehearsal REHEARSAL = Rehearsal.covering(BookingNotice.PROCESS);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = REHEARSAL.coverage();

    private final PlayedDomain domain = REHEARSAL.domain;

    @BeforeEach
    void begin() {
        REHEARSAL.begin();
    }

    @Test
    void tellsTheNumberFromTheDeskAndEndsWithTheNotice() {
        ProcessInstance notice = expected(true);
        assertThat(notice).isWaitingAtExactly(BookingNotice.CALL_ACTIVITY_SEND_NOTICE, BookingNotice.TASK_AWAIT_NOTICE);

        REHEARSAL.runJobs();
        REHEARSAL.receipt(MessagePurpose.NOTICE, DeliveryState.ACCEPTED);
        REHEARSAL.receipt(MessagePurpose.NOTICE, DeliveryState.DELIVERED);
        assertThat(domain.sent).containsExactly(MessagePurpose.NOTICE);
        assertThat(notice)
                .hasPassed(BookingNotice.END_EVENT_NOTICE_SENT)
                .isWaitingAtExactly(BookingNotice.TASK_AWAIT_NOTICE);

        REHEARSAL.noticeArrives();
        assertThat(notice).hasPassed(BookingNotice.END_EVENT_NOTICE_MATCHED).isEnded();
    }

    @Test
    void leavesTheNoticeToAnAdministrationThatBooksByItself() {
        ProcessInstance notice = expected(false);

        assertThat(notice)
                .hasPassed(BookingNotice.END_EVENT_NOTICE_LEFT_TO_ADMINISTRATION)
                .isWaitingAtExactly(BookingNotice.TASK_AWAIT_NOTICE);
        assertThat(domain.sent).isEmpty();
    }

    @Test
    void asksNothingMoreOfTheSendingOnceTheNoticeIsThere() {
        ProcessInstance notice = expected(true);
        REHEARSAL.runJobs();
        REHEARSAL.receipt(MessagePurpose.NOTICE, DeliveryState.FAILED);

        REHEARSAL.noticeArrives();
        REHEARSAL.receipt(MessagePurpose.NOTICE, DeliveryState.DELIVERED);

        assertThat(notice).hasPassed(BookingNotice.END_EVENT_NOTICE_MATCHED).isEnded();
        assertThat(REHEARSAL.instance(PecDelivery.PROCESS)).isNull();
        assertThat(REHEARSAL.keptSignals()).isZero();
    }

    @Test
    void showsAMissingNoticeAndRemindsWhoBooked() {
        ProcessInstance notice = expected(false);
        assertThat(REHEARSAL.timer(BookingNotice.BOUNDARY_EVENT_NOTICE_OVERDUE).getDuedate())
                .isEqualTo(PlayedDomain.DEADLINES.noticeDue());

        REHEARSAL.fire(BookingNotice.BOUNDARY_EVENT_NOTICE_OVERDUE);

        assertThat(domain.noticeOverdue).isTrue();
        assertThat(REHEARSAL.task(BookingNotice.TASK_REMIND_ADMINISTRATION)).hasCandidateGroup(REQUESTERS);
        assertThatThrownBy(() -> REHEARSAL.complete(BookingNotice.TASK_REMIND_ADMINISTRATION))
                .rootCause()
                .hasMessage("process.note.missing");
        domain.steps.add(StepKind.NOTICE_REMINDED);
        REHEARSAL.complete(BookingNotice.TASK_REMIND_ADMINISTRATION);
        assertThat(notice)
                .hasPassed(BookingNotice.END_EVENT_ADMINISTRATION_REMINDED)
                .isWaitingAtExactly(BookingNotice.TASK_AWAIT_NOTICE);
    }

    @Test
    void takesTheReminderAwayWhenTheNoticeComesAtLast() {
        ProcessInstance notice = expected(false);
        REHEARSAL.fire(BookingNotice.BOUNDARY_EVENT_NOTICE_OVERDUE);

        REHEARSAL.noticeArrives();

        assertThat(notice).isEnded();
    }

    @Test
    void refusesAMessageByHandWhenNoNoticeIsRecorded() {
        ProcessInstance notice = expected(false);

        assertThatThrownBy(() -> REHEARSAL
                        .engine
                        .getRuntimeService()
                        .createMessageCorrelation(BookingNotice.MESSAGE_NOTICE_ARRIVED)
                        .processInstanceBusinessKey(KEY)
                        .correlate())
                .isInstanceOf(Conflict.class)
                .hasMessage("process.notice.missing");

        assertThat(notice).isWaitingAtExactly(BookingNotice.TASK_AWAIT_NOTICE);
    }

    private static ProcessInstance expected(boolean atDesk) {
        return REHEARSAL.start(
                BookingNotice.PROCESS,
                Map.of(
                        Fact.BOOKED_AT_DESK.variable(),
                        Variables.booleanValue(atDesk, true),
                        Fact.REQUESTERS.variable(),
                        REQUESTERS,
                        Fact.NOTICE_DUE_AT.variable(),
                        Variables.dateValue(Date.from(PlayedDomain.DEADLINES.noticeDue()), true)));
    }
}
