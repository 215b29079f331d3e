package it.sportellocertificati.platform.demo;

import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenCancellations;
import it.sportellocertificati.booking.citizen.CitizenIssue;
import it.sportellocertificati.booking.citizen.Counter;
import it.sportellocertificati.booking.citizen.Placed;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.platform.demo.SampleCitizen.End;
import it.sportellocertificati.process.CertificateIssue;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes one citizen's sample as far as it shall go, by the calls that the pages, the form and Tasklist make. */
@Component
class SampleCitizenCourse {

    private final CitizenBookings bookings;
    private final CitizenIssue issue;
    private final CitizenCancellations cancellations;
    private final Counter counter;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final TransactionOperations transaction;
    private final StageHands staff;
    private final Clock clock;

    SampleCitizenCourse(
            CitizenBookings bookings,
            CitizenIssue issue,
            CitizenCancellations cancellations,
            Counter counter,
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            TransactionOperations transaction,
            StageHands staff,
            Clock clock) {
        this.bookings = bookings;
        this.issue = issue;
        this.cancellations = cancellations;
        this.counter = counter;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.transaction = transaction;
        this.staff = staff;
        this.clock = clock;
    }

    BookingNumber play(SampleCitizen sample) {
        BookingNumber number;
        switch (sample.end()) {
            case IN_PREPARATION -> number = book(sample).number();
            case CANCELLED -> {
                Placed placed = book(sample);
                number = placed.number();
                cancellations.byCode(number, placed.cancellationCode());
            }
            case READY, COLLECTED, DECLINED -> {
                number = bookedAndTold(sample);
                conclude(number, sample.end());
            }
            default -> throw new IllegalStateException();
        }
        return number;
    }

    private Placed book(SampleCitizen sample) {
        String key = UUID.randomUUID().toString();
        Staff who = sample.staff();
        return who == null
                ? bookings.book(sample.request(), sample.channel(), null, key)
                : staff.as(who, () -> bookings.book(sample.request(), sample.channel(), sample.desk(), key));
    }

    /** In one transaction, so that the job of telling is done here and not awaited: nobody else sees it before. */
    private BookingNumber bookedAndTold(SampleCitizen sample) {
        return Objects.requireNonNull(transaction.execute(status -> {
            BookingNumber number = book(sample).number();
            String instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .singleResult()
                    .getId();
            management.executeJob(management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId());
            return number;
        }));
    }

    private void conclude(BookingNumber number, End end) {
        staff.as(Staff.CLERK, () -> {
            if (end == End.DECLINED) {
                issue.decide(number, "DECLINED", Map.of(), "La persona non è identificabile con certezza.");
            } else {
                issue.decide(number, "ISSUED", onePageEach(number), null);
            }
            complete(number);
            if (end == End.COLLECTED) {
                collect(number);
            }
            return number;
        });
    }

    private Map<String, Integer> onePageEach(BookingNumber number) {
        return bookings.get(number).costs().certificates().stream()
                .collect(Collectors.toMap(quote -> quote.certificate().name(), quote -> 1));
    }

    private void complete(BookingNumber number) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(CertificateIssue.TASK_ISSUE_CERTIFICATE)
                .singleResult()
                .getId();
        tasks.claim(task, Staff.CLERK.userId());
        tasks.complete(task);
    }

    private void collect(BookingNumber number) {
        counter.collect(number, SamplePayment.collection(bookings.get(number), "PERSON", SampleBooking.today(clock)));
    }
}
