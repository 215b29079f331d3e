package it.sportellocertificati.delivery;

import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.citizen.Applicant;
import it.sportellocertificati.booking.citizen.CertificateQuote;
import it.sportellocertificati.booking.citizen.CitizenBooking;
import it.sportellocertificati.booking.citizen.CitizenParticulars;
import it.sportellocertificati.booking.citizen.CitizenTerms;
import it.sportellocertificati.booking.citizen.Person;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.FiscalCode;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Place;
import it.sportellocertificati.document.Capacity;
import it.sportellocertificati.document.DelegationFacts;
import it.sportellocertificati.document.PaperCounter;
import it.sportellocertificati.document.PaperPerson;
import it.sportellocertificati.document.Papers;
import it.sportellocertificati.document.PricedCertificate;
import it.sportellocertificati.document.RequestFacts;
import it.sportellocertificati.document.SheetFacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The papers of a citizen's booking, filled from the booking. A booking that was erased has none any more ({@link Missing}). */
@Service
public class CitizenPapers {

    private final Papers papers;
    private final MessageSource messages;
    private final Agreements agreements;
    private final CounterPlace counter;
    private final PortalAddress portal;
    private final CitizenTerms terms;

    CitizenPapers(
            Papers papers,
            MessageSource messages,
            Agreements agreements,
            CounterPlace counter,
            PortalAddress portal,
            CitizenTerms terms) {
        this.papers = papers;
        this.messages = messages;
        this.agreements = agreements;
        this.counter = counter;
        this.portal = portal;
        this.terms = terms;
    }

    /** @param cancellationCode while it is known, hence right after the booking alone */
    public byte[] sheet(CitizenBooking booking, @Nullable String cancellationCode) {
        CitizenParticulars particulars = particulars(booking);
        Locale language = particulars.locale();
        return papers.bookingSheet(new SheetFacts(
                language,
                booking.number(),
                cancellationCode,
                particulars.email() != null,
                person(particulars.person()),
                booking.costs().certificates().stream()
                        .map(CitizenPapers::priced)
                        .toList(),
                booking.costs().total(),
                booking.deadlines().expectedDay(),
                terms.collectionDays(),
                booking.urgent(),
                booking.abroad(),
                new CitizenWords(messages, language).toBring(booking),
                counter(language),
                portal.page("")));
    }

    public byte[] request(CitizenBooking booking) {
        CitizenParticulars particulars = particulars(booking);
        return papers.requestForm(new RequestFacts(
                particulars.locale(),
                booking.number(),
                person(particulars.person()),
                Capacity.valueOf(particulars.applicant().name()),
                particulars.other() == null ? null : person(particulars.other()),
                certificates(booking),
                use(particulars),
                exemption(booking),
                booking.urgent(),
                booking.abroad(),
                counter(Locale.ITALIAN)));
    }

    /** None where nobody is delegated. */
    public Optional<byte[]> delegation(CitizenBooking booking) {
        CitizenParticulars particulars = particulars(booking);
        Person delegate = particulars.other();
        if (particulars.applicant() != Applicant.DELEGATE || delegate == null) {
            return Optional.empty();
        }
        return Optional.of(papers.delegationForm(new DelegationFacts(
                particulars.locale(),
                booking.number(),
                person(particulars.person()),
                person(delegate),
                certificates(booking),
                counter(Locale.ITALIAN))));
    }

    /** The office reads it: Italian, with the proof that the citizen named. */
    private String use(CitizenParticulars particulars) {
        String use = messages.getMessage("booking.use." + particulars.use().name(), null, Locale.ITALIAN);
        String proof = particulars.useProof();
        return particulars.use() == CertificateUse.ORDINARY || proof == null ? use : use + " (" + proof + ")";
    }

    private static String exemption(CitizenBooking booking) {
        return booking.costs().certificates().stream()
                .filter(quote -> quote.certificate() != CertificateType.VISURA)
                .map(quote -> quote.fee().exemption())
                .filter(law -> !law.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<CertificateType> certificates(CitizenBooking booking) {
        return booking.costs().certificates().stream()
                .map(CertificateQuote::certificate)
                .toList();
    }

    static PricedCertificate priced(CertificateQuote quote) {
        var fee = quote.fee();
        return new PricedCertificate(
                quote.certificate(),
                fee.stampDuty(),
                fee.certificateDuty(),
                fee.urgency(),
                fee.total(),
                fee.exemption());
    }

    static PaperPerson person(Person person) {
        Place residence = person.residence();
        FiscalCode code = person.fiscalCode();
        return new PaperPerson(
                person.surname(),
                person.givenNames(),
                person.birthDate(),
                place(person.birthPlace()),
                code == null ? null : code.value(),
                residence == null ? null : place(residence));
    }

    private static String place(Place place) {
        return place.province() == null ? place.name() : place.name() + " (" + place.province() + ")";
    }

    PaperCounter counter(Locale language) {
        String telephone = counter.telephone();
        return new PaperCounter(
                agreements.current().procura().name(),
                counter.address(),
                counter.hours(language),
                telephone == null || telephone.isBlank() ? null : telephone);
    }

    private static CitizenParticulars particulars(CitizenBooking booking) {
        CitizenParticulars particulars = booking.particulars();
        if (particulars == null) {
            throw new Missing("booking.unknown", booking.number().value());
        }
        return particulars;
    }
}
