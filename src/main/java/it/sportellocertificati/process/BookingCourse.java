package it.sportellocertificati.process;

import it.sportellocertificati.booking.BookingCancelled;
import it.sportellocertificati.booking.BookingDeadlines;
import it.sportellocertificati.booking.BookingSubmitted;
import it.sportellocertificati.booking.NoticeMatched;
import it.sportellocertificati.booking.citizen.CertificatesCollected;
import it.sportellocertificati.booking.citizen.CitizenBookingCancelled;
import it.sportellocertificati.booking.citizen.CitizenBookingSubmitted;
import it.sportellocertificati.delivery.DeliveryChanged;
import it.sportellocertificati.delivery.LetterUnmatched;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the processes and tells them the news, always in the transaction of the domain row that the news is about: a booking without a
 * process, or a receipt that no process will ever hear of, cannot come to be.
 */
@Component
class BookingCourse {

    private final RuntimeService runtime;
    private final StartPermits permits;
    private final EngineSteps steps;
    private final Messenger messenger;
    private final PendingSignals pending;
    private final Optional<History> history;

    BookingCourse(
            RuntimeService runtime,
            StartPermits permits,
            EngineSteps steps,
            Messenger messenger,
            PendingSignals pending,
            Optional<History> history) {
        this.runtime = runtime;
        this.permits = permits;
        this.steps = steps;
        this.messenger = messenger;
        this.pending = pending;
        this.history = history;
    }

    @EventListener
    void on(BookingSubmitted booking) {
        BookingDeadlines due = booking.deadlines();
        start(
                AdministrationBooking.PROCESS,
                booking.number().value(),
                Variables.putValue(Fact.REQUESTERS.variable(), booking.requesters())
                        .putValue(Fact.BOOKED_AT_DESK.variable(), passing(booking.bookedAtDesk()))
                        .putValue(Fact.VERIFICATION_DUE_AT.variable(), passing(Date.from(due.verificationDue())))
                        .putValue(Fact.NOTICE_DUE_AT.variable(), passing(Date.from(due.noticeDue()))));
    }

    /** A value that the first steps use up in this transaction and that is then gone. */
    private static TypedValue passing(Object value) {
        return Variables.untypedValue(value, true);
    }

    @EventListener
    void on(CitizenBookingSubmitted booking) {
        start(CitizenBooking.PROCESS, booking.number().value(), Map.of());
    }

    @EventListener
    void on(LetterUnmatched unmatched) {
        start(UnmatchedNotice.PROCESS, unmatched.letter().toString(), Map.of());
    }

    @EventListener
    void on(BookingCancelled booking) {
        tell(Signal.cancellation(booking.number()));
    }

    @EventListener
    void on(CitizenBookingCancelled booking) {
        tell(Signal.citizensCancellation(booking.number()));
    }

    @EventListener
    void on(CertificatesCollected booking) {
        tell(Signal.collection(booking.number()));
    }

    @EventListener
    void on(NoticeMatched notice) {
        tell(Signal.notice(notice.number()));
    }

    @EventListener
    void on(DeliveryChanged delivery) {
        if (isHistory()) {
            return;
        }
        Signal signal = Signal.receipt(delivery.number(), delivery.purpose());
        if (messenger.tellReceipt(signal, delivery.state()) == Messenger.Answer.LATER) {
            pending.keep(signal);
        }
    }

    private void tell(Signal signal) {
        if (!isHistory() && messenger.tell(signal) == Messenger.Answer.LATER) {
            pending.keep(signal);
        }
    }

    private void start(String process, String businessKey, Map<String, Object> facts) {
        if (!isHistory()) {
            steps.take(() ->
                    permits.during(businessKey, () -> runtime.startProcessInstanceByKey(process, businessKey, facts)));
        }
    }

    private boolean isHistory() {
        return history.map(History::isBeingTold).orElse(false);
    }
}
