package it.sportellocertificati.platform.demo;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenCancellations;
import it.sportellocertificati.booking.citizen.CitizenExpiry;
import it.sportellocertificati.booking.citizen.CitizenIssue;
import it.sportellocertificati.booking.citizen.CitizenMessage;
import it.sportellocertificati.booking.citizen.CitizenRequest;
import it.sportellocertificati.booking.citizen.Counter;
import it.sportellocertificati.booking.citizen.Placed;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.platform.demo.PastDossier.Contact;
import it.sportellocertificati.platform.demo.PastDossier.End;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Takes a citizen's booking of the past from the request to its end, by the calls that the pages, the clerks and the process make. */
@Component
@ConditionalOnProperty("sportello.demo")
class PastCitizens {

    private static final List<Integer> REMINDED_AFTER_DAYS = List.of(7, 21);
    private static final LocalTime TOLD_AT = LocalTime.of(9, 0);

    private final InventedPeople people = new InventedPeople();
    private final CitizenBookings bookings;
    private final CitizenIssue issue;
    private final CitizenCancellations cancellations;
    private final CitizenExpiry expiry;
    private final Counter counter;
    private final PastNotes notes;
    private final Timeline timeline;
    private final StageHands staff;
    private final StageClock clock;

    PastCitizens(
            CitizenBookings bookings,
            CitizenIssue issue,
            CitizenCancellations cancellations,
            CitizenExpiry expiry,
            Counter counter,
            PastNotes notes,
            Timeline timeline,
            StageHands staff,
            StageClock clock) {
        this.bookings = bookings;
        this.issue = issue;
        this.cancellations = cancellations;
        this.expiry = expiry;
        this.counter = counter;
        this.notes = notes;
        this.timeline = timeline;
        this.staff = staff;
        this.clock = clock;
    }

    void play(PastDossier past) {
        Placed placed = book(past);
        BookingNumber number = placed.number();
        notes.tell(number, past, CitizenMessage.BOOKED, past.bookedAt());
        if (past.wasPrepared()) {
            prepare(number, past);
        }
        switch (past.end()) {
            case DECLINED -> notes.tell(number, past, CitizenMessage.DECLINED, past.closedAt());
            case CANCELLED -> {
                clock.at(
                        past.closedAt(),
                        () -> staff.asVisitor(() -> cancellations.byCode(number, placed.cancellationCode())));
                notes.tell(number, past, CitizenMessage.CANCELLED, past.closedAt());
            }
            case EXPIRED -> expire(number, past);
            case COLLECTED -> {
                remind(number, past);
                collect(number, past);
            }
        }
    }

    private Placed book(PastDossier past) {
        String key = UUID.randomUUID().toString();
        CitizenRequest request = request(past);
        Staff who = past.staff();
        return clock.at(
                past.bookedAt(),
                () -> who == null
                        ? staff.asVisitor(() -> bookings.book(request, past.channel(), past.desk(), key))
                        : staff.as(who, () -> bookings.book(request, past.channel(), past.desk(), key)));
    }

    private void prepare(BookingNumber number, PastDossier past) {
        boolean declined = past.end() == End.DECLINED;
        clock.at(
                past.preparedAt(),
                () -> staff.as(Staff.CLERK, () -> {
                    issue.decide(
                            number,
                            declined ? "DECLINED" : "ISSUED",
                            declined ? null : pages(past),
                            declined ? "La persona non è identificabile con certezza." : null);
                    return issue.apply(number);
                }));
        if (!declined) {
            notes.tell(number, past, CitizenMessage.READY, past.preparedAt());
        }
    }

    /** One in seven needs a second sheet, and with it a second stamp. */
    private static Map<String, Integer> pages(PastDossier past) {
        return past.certificates().stream()
                .collect(Collectors.toMap(Function.identity(), certificate -> past.person() % 7 == 0 ? 3 : 1));
    }

    private void remind(BookingNumber number, PastDossier past) {
        for (int days : REMINDED_AFTER_DAYS) {
            Instant at = PastDays.day(past.preparedAt())
                    .plusDays(days)
                    .atTime(TOLD_AT)
                    .atZone(RomeTime.ZONE)
                    .toInstant();
            if (at.isBefore(past.closedAt())) {
                notes.tell(number, past, CitizenMessage.REMINDER, at);
                clock.at(at, () -> {
                    timeline.record(number, StepKind.COLLECTION_REMINDED, null, null);
                    return at;
                });
            }
        }
    }

    private void expire(BookingNumber number, PastDossier past) {
        remind(number, past);
        notes.tell(number, past, CitizenMessage.EXPIRED, past.closedAt());
        clock.at(past.closedAt(), () -> {
            expiry.expire(number);
            return number;
        });
    }

    private void collect(BookingNumber number, PastDossier past) {
        clock.at(
                past.closedAt(),
                () -> staff.as(
                        Staff.CLERK,
                        () -> counter.collect(
                                number,
                                SamplePayment.collection(
                                        bookings.get(number),
                                        past.delegated() ? "OTHER" : "PERSON",
                                        PastDays.day(past.closedAt())))));
    }

    private CitizenRequest request(PastDossier past) {
        boolean mail = past.contact() == Contact.MAIL || past.contact() == Contact.BROKEN_MAIL;
        boolean telephone = past.contact() == Contact.TELEPHONE || past.contact() == Contact.BROKEN_MAIL;
        return new CitizenRequest(
                past.person() % 20 == 0 ? "en" : "it",
                past.certificates(),
                past.use(),
                null,
                past.abroad(),
                past.urgent(),
                people.person(past.person()),
                past.delegated() ? "DELEGATE" : "SELF",
                past.delegated() ? people.person(past.person() + 1) : null,
                mail ? people.email(past.person()) : null,
                telephone ? "0583 000003" : null,
                true,
                List.of());
    }
}
