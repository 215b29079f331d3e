package it.sportellocertificati.process;

import it.sportellocertificati.booking.citizen.CitizenMessage;
import it.sportellocertificati.delivery.CitizenMessages;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the citizen what the step is named after, by mail or by the call list, in this transaction; a mail leaves after the commit. */
@Component
class TellCitizen implements JavaDelegate {

    private static final Map<String, CitizenMessage> MESSAGES = Map.of(
            CitizenBooking.TASK_TELL_BOOKED, CitizenMessage.BOOKED,
            CitizenBooking.TASK_TELL_READY, CitizenMessage.READY,
            CitizenBooking.TASK_TELL_DECLINED, CitizenMessage.DECLINED,
            CitizenBooking.TASK_TELL_EXPIRED, CitizenMessage.EXPIRED,
            CitizenBooking.TASK_TELL_CANCELLED, CitizenMessage.CANCELLED);

    private final CitizenMessages messages;

    TellCitizen(CitizenMessages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.send(
                BusinessKey.number(execution), Objects.requireNonNull(MESSAGES.get(execution.getCurrentActivityId())));
    }
}
