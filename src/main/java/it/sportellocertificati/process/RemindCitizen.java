package it.sportellocertificati.process;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenMessage;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.delivery.CitizenMessages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Reminds a citizen whose certificates wait at the counter. Where they were collected while the instance was suspended, the news of it
 * may still be kept when the timer runs: then nobody is reminded.
 */
@Component
class RemindCitizen implements JavaDelegate {

    private final CitizenBookings bookings;
    private final CitizenMessages messages;
    private final Timeline timeline;

    RemindCitizen(CitizenBookings bookings, CitizenMessages messages, Timeline timeline) {
        this.bookings = bookings;
        this.messages = messages;
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BookingNumber number = BusinessKey.number(execution);
        if (bookings.get(number).state() == CitizenState.READY) {
            messages.send(number, CitizenMessage.REMINDER);
            timeline.record(number, StepKind.COLLECTION_REMINDED, null, null);
        }
    }
}
