package it.sportellocertificati.web;

import it.sportellocertificati.booking.citizen.CertificateQuote;
import it.sportellocertificati.booking.citizen.CitizenBooking;
import it.sportellocertificati.booking.citizen.CitizenParticulars;
import it.sportellocertificati.booking.citizen.Person;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.common.FiscalCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a citizen's booking to the Procura. */
@Component
class CitizenBookingViews {

    private final BookingViews views;
    private final BookingHistory history;
    private final ProblemWriter words;
    private final CurrentActor actor;

    CitizenBookingViews(BookingViews views, BookingHistory history, ProblemWriter words, CurrentActor actor) {
        this.views = views;
        this.history = history;
        this.words = words;
        this.actor = actor;
    }

    CitizenBookingView whole(CitizenBooking booking) {
        Actor reader = actor.get();
        return new CitizenBookingView(
                booking.number().value(),
                booking.state(),
                text("booking.citizen.state.", booking.state()),
                booking.channel(),
                text("web.channel.", booking.channel()),
                views.desk(booking.desk()),
                booking.submittedAt(),
                booking.deadlines().expectedDay(),
                booking.deadlines().issueDue(),
                booking.urgent(),
                booking.abroad(),
                booking.costs().certificates().stream().map(this::line).toList(),
                people(booking.particulars()),
                reader.isProcura() ? booking.reason() : null,
                history.steps(booking.number(), reader));
    }

    private CitizenBookingView.CertificateLine line(CertificateQuote quote) {
        return new CitizenBookingView.CertificateLine(
                quote.certificate(),
                text("booking.type.", quote.certificate()),
                quote.pages(),
                quote.fee().exemption());
    }

    private CitizenBookingView.@Nullable PeopleView people(@Nullable CitizenParticulars particulars) {
        if (particulars == null) {
            return null;
        }
        Person other = particulars.other();
        return new CitizenBookingView.PeopleView(
                person(particulars.person()),
                particulars.applicant(),
                text("form.applicant.short.", particulars.applicant()),
                other == null ? null : person(other),
                particulars.use(),
                text("booking.use.", particulars.use()),
                particulars.useProof(),
                particulars.email(),
                particulars.telephone(),
                views.warnings(particulars.warnings()));
    }

    private static BookingView.SubjectView person(Person person) {
        FiscalCode code = person.fiscalCode();
        return new BookingView.SubjectView(
                person.surname(),
                person.givenNames(),
                person.birthDate(),
                person.birthPlace(),
                code == null ? null : code.value(),
                person.residence());
    }

    private String text(String prefix, Enum<?> value) {
        return words.text(prefix + value.name(), List.of());
    }
}
