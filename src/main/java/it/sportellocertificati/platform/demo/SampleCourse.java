package it.sportellocertificati.platform.demo;

import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.Cancellations;
import it.sportellocertificati.booking.Decision;
import it.sportellocertificati.booking.Reception;
import it.sportellocertificati.common.BookingNumber;
import java.time.Clock;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes one sample as far as it shall go, by the calls that forms and Tasklist make. */
@Component
class SampleCourse {

    private final Reception reception;
    private final Bookings bookings;
    private final Cancellations cancellations;
    private final SampleUploads uploads;
    private final TaskService tasks;
    private final StageHands staff;
    private final Clock clock;

    SampleCourse(
            Reception reception,
            Bookings bookings,
            Cancellations cancellations,
            SampleUploads uploads,
            TaskService tasks,
            StageHands staff,
            Clock clock) {
        this.reception = reception;
        this.bookings = bookings;
        this.cancellations = cancellations;
        this.uploads = uploads;
        this.tasks = tasks;
        this.staff = staff;
        this.clock = clock;
    }

    BookingNumber play(SampleBooking sample, int serial, SampleCertificates certificates) {
        var number = staff.as(
                sample.staff(),
                () -> reception
                        .register(sample.request(serial, SampleBooking.today(clock)), null)
                        .number());
        switch (sample.end()) {
            case TO_VERIFY -> {
                // The clerk finds it.
            }
            case TO_CORRECT ->
                decide(number, "Task_VerifyBooking", Decision.CORRECTION, "Indicare il protocollo della richiesta.");
            case REFUSED ->
                decide(
                        number,
                        "Task_VerifyBooking",
                        Decision.REFUSED,
                        "La finalità indicata non consente il rilascio.");
            case CANCELLED -> cancel(number, sample.staff());
            case TO_ISSUE -> decide(number, "Task_VerifyBooking", Decision.ACCEPTED, null);
            case ISSUED -> {
                decide(number, "Task_VerifyBooking", Decision.ACCEPTED, null);
                uploads.upload(number, sample.subject(), certificates);
                decide(number, "Task_IssueCertificate", Decision.ISSUED, null);
            }
        }
        return number;
    }

    private void decide(BookingNumber number, String step, Decision decision, @Nullable String reason) {
        staff.as(Staff.CLERK, () -> {
            bookings.decide(number, decision, reason);
            var task = tasks.createTaskQuery()
                    .processInstanceBusinessKey(number.value())
                    .taskDefinitionKey(step)
                    .singleResult();
            tasks.claim(task.getId(), Staff.CLERK.userId());
            tasks.complete(task.getId());
            return task;
        });
    }

    private void cancel(BookingNumber number, Staff who) {
        staff.as(who, () -> {
            cancellations.cancel(number, "Richiesta ritirata dall'ufficio.");
            return number;
        });
    }
}
