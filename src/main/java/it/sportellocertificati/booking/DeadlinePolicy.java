package it.sportellocertificati.booking;

import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.common.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** When a booking made now is due; the day of the booking itself does not count. */
@Component
class DeadlinePolicy {

    private final DeadlineProperties properties;
    private final WorkingDays workingDays;

    DeadlinePolicy(DeadlineProperties properties, WorkingDays workingDays) {
        this.properties = properties;
        this.workingDays = workingDays;
    }

    BookingDeadlines from(Instant submitted) {
        LocalDate day = submitted.atZone(RomeTime.ZONE).toLocalDate();
        LocalDate issueDay = workingDays.plus(day, properties.issueDays());
        return new BookingDeadlines(
                workingDays.endOf(workingDays.plus(day, properties.verificationDays())),
                workingDays.at(issueDay, properties.reminderTime()),
                workingDays.endOf(issueDay),
                submitted.plus(properties.notice()));
    }
}
