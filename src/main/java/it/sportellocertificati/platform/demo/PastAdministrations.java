package it.sportellocertificati.platform.demo;

import it.sportellocertificati.booking.BookingRequest;
import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.Cancellations;
import it.sportellocertificati.booking.Decision;
import it.sportellocertificati.booking.Reception;
import it.sportellocertificati.booking.SubjectDetails;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.delivery.MessagePurpose;
import it.sportellocertificati.platform.demo.PastRequest.End;
import it.sportellocertificati.platform.demo.PastRequest.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Takes an administration's booking of the past from its request to its end, by the calls that desks, clerks and the process make. */
@Component
@ConditionalOnProperty("sportello.demo")
class PastAdministrations {

    private static final Duration SOON = Duration.ofMinutes(5);
    private static final List<Decision> VERIFIED = List.of(Decision.ACCEPTED, Decision.CORRECTION, Decision.REFUSED);
    private static final List<Decision> CONCLUDED = List.of(Decision.ISSUED, Decision.DECLINED);

    private final InventedPeople people = new InventedPeople();
    private final Reception reception;
    private final Bookings bookings;
    private final Cancellations cancellations;
    private final SampleUploads uploads;
    private final PastLetters letters;
    private final StageHands staff;
    private final StageClock clock;

    PastAdministrations(
            Reception reception,
            Bookings bookings,
            Cancellations cancellations,
            SampleUploads uploads,
            PastLetters letters,
            StageHands staff,
            StageClock clock) {
        this.reception = reception;
        this.bookings = bookings;
        this.cancellations = cancellations;
        this.uploads = uploads;
        this.letters = letters;
        this.staff = staff;
        this.clock = clock;
    }

    void play(PastRequest past, SampleCertificates certificates) {
        BookingNumber number = clock.at(
                past.bookedAt(),
                () -> staff.as(
                        past.staff(),
                        () -> reception.register(request(past), null).number()));
        tellNumber(number, past);
        if (past.end() == End.CANCELLED) {
            clock.at(
                    past.concludedAt(),
                    () -> staff.as(past.staff(), () -> {
                        cancellations.cancel(number, "Richiesta ritirata dall’ufficio.");
                        return number;
                    }));
        } else {
            verify(number, past);
            conclude(number, past, certificates);
        }
    }

    /** Art. 10: the desk by the Camera's mail, an administration that books by itself by its own. */
    private void tellNumber(BookingNumber number, PastRequest past) {
        if (past.desk() != null) {
            letters.send(
                    number, MessagePurpose.NOTICE, Post.ARRIVES, past.bookedAt().plusSeconds(30));
        }
        letters.noticeRead(number, past.bookedAt().plus(SOON));
    }

    private void verify(BookingNumber number, PastRequest past) {
        Instant first = past.corrected() ? past.verifiedAt().minus(SOON) : past.verifiedAt();
        if (past.corrected()) {
            decide(number, Decision.CORRECTION, "Indicare il protocollo della richiesta.", VERIFIED, first);
            Instant mended = first.plusSeconds(120);
            clock.at(mended, () -> staff.as(past.staff(), () -> bookings.correct(number, request(past))));
            decide(number, Decision.CORRECTED, null, List.of(Decision.CORRECTED), past.staff(), mended);
        }
        if (past.end() == End.REFUSED) {
            decide(
                    number,
                    Decision.REFUSED,
                    "La finalità indicata non consente il rilascio.",
                    VERIFIED,
                    past.verifiedAt());
            letters.send(
                    number,
                    MessagePurpose.REFUSAL,
                    past.post(),
                    past.verifiedAt().plusSeconds(30));
        } else {
            decide(number, Decision.ACCEPTED, null, VERIFIED, past.verifiedAt());
        }
    }

    private void conclude(BookingNumber number, PastRequest past, SampleCertificates certificates) {
        if (past.end() == End.REFUSED) {
            return;
        }
        Instant at = past.concludedAt();
        if (past.end() == End.DECLINED) {
            decide(number, Decision.DECLINED, "La persona non è identificabile con certezza.", CONCLUDED, at);
            letters.send(number, MessagePurpose.REFUSAL, past.post(), at.plusSeconds(30));
            return;
        }
        clock.at(at.minusSeconds(60), () -> uploads.upload(number, people.subject(past.person()), certificates));
        decide(number, Decision.ISSUED, null, CONCLUDED, at);
        Instant over = letters.send(number, MessagePurpose.CERTIFICATE, past.post(), at.plusSeconds(30));
        clock.at(over, () -> {
            bookings.close(number, past.post() == Post.HANDED_OVER);
            return number;
        });
    }

    private void decide(
            BookingNumber number, Decision decision, @Nullable String reason, List<Decision> expected, Instant at) {
        decide(number, decision, reason, expected, Staff.CLERK, at);
    }

    private void decide(
            BookingNumber number,
            Decision decision,
            @Nullable String reason,
            List<Decision> expected,
            Staff who,
            Instant at) {
        clock.at(
                at,
                () -> staff.as(who, () -> {
                    bookings.decide(number, decision, reason);
                    return bookings.apply(number, expected);
                }));
    }

    private BookingRequest request(PastRequest past) {
        SubjectDetails subject = people.subject(past.person());
        var day = PastDays.day(past.bookedAt());
        return new BookingRequest(
                "CARICHI_PENDENTI",
                past.administration(),
                past.desk(),
                "Funzionario di prova",
                "Verifica della dichiarazione resa per un appalto",
                "Artt. 43 e 71 DPR 445/2000",
                "%d/%05d".formatted(day.getYear(), day.getDayOfYear() * 100 + past.person() % 100),
                day.minusDays(2).toString(),
                null,
                subject,
                null);
    }
}
