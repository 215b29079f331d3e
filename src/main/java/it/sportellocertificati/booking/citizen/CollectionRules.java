package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.entry.PersonFields;
import it.sportellocertificati.booking.entry.Texts;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.common.RomeTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When a certificate may be handed over: to whom, on what document, and only with all that is owed, since the clerk answers for stamps
 * that are missing or short (DPR 115/2002 art. 285).
 */
@Component
class CollectionRules {

    static final Set<String> DOCUMENTS =
            Set.of("IDENTITY_CARD", "PASSPORT", "DRIVING_LICENCE", "RESIDENCE_PERMIT", "OTHER");

    private static final int DOCUMENT_NUMBER = 40;

    private final PersonFields fields;
    private final PaymentRules payments;
    private final Clock clock;

    CollectionRules(PersonFields fields, PaymentRules payments, Clock clock) {
        this.fields = fields;
        this.payments = payments;
        this.clock = clock;
    }

    /** @throws it.sportellocertificati.common.Rejected naming every wrong field */
    Collected check(CitizenBooking booking, CollectionRecord typed, String clerk) {
        Instant now = clock.instant();
        CitizenParticulars particulars = Objects.requireNonNull(booking.particulars());
        Problems problems = new Problems();
        String collector = collector(typed, particulars, now, problems);
        boolean inPerson = "PERSON".equals(typed.collector());
        String kind = Texts.clean(typed.documentKind());
        if (kind == null || !DOCUMENTS.contains(kind)) {
            problems.add("document.kind", "booking.citizen.document.kind");
        }
        String number = new Texts(problems).required("document.number", typed.documentNumber(), DOCUMENT_NUMBER);
        if (papersNeeded(particulars, inPerson) && !typed.papersSeen()) {
            problems.add("papersSeen", "booking.citizen.papersSeen");
        }
        if (!typed.signed()) {
            problems.add("signed", "booking.citizen.signed");
        }
        List<Collected.Paid> paid = payments.check(
                typed.payments(), booking.costs(), now.atZone(RomeTime.ZONE).toLocalDate(), problems);
        problems.throwIfAny();
        return new Collected(
                now,
                clerk,
                Objects.requireNonNull(collector),
                inPerson,
                "DELEGATE".equals(typed.collector()),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(number),
                paid,
                booking.costs().total());
    }

    static boolean papersNeeded(CitizenParticulars particulars) {
        return particulars.use() != CertificateUse.ORDINARY || particulars.applicant() != Applicant.SELF;
    }

    /** Whoever comes for themselves after all brings no delegation; the proof of an exempt use is due whoever comes. */
    private static boolean papersNeeded(CitizenParticulars particulars, boolean inPerson) {
        return inPerson
                ? particulars.use() != CertificateUse.ORDINARY || particulars.applicant() == Applicant.GUARDIAN
                : true;
    }

    private @Nullable String collector(
            CollectionRecord typed, CitizenParticulars particulars, Instant now, Problems problems) {
        Person person = particulars.person();
        Person other = particulars.other();
        LocalDate today = now.atZone(RomeTime.ZONE).toLocalDate();
        switch (String.valueOf(typed.collector())) {
            case "PERSON" -> {
                if (PersonFields.isMinor(person.birthDate(), today)) {
                    problems.add("collector", "booking.citizen.collector.minor");
                }
                return name(person);
            }
            case "OTHER" -> {
                if (other == null) {
                    problems.add("collector", "booking.citizen.collector.none");
                }
                return other == null ? null : name(other);
            }
            case "DELEGATE" -> {
                String surname = fields.name("delegate.surname", typed.delegateSurname(), problems);
                String names = fields.name("delegate.givenNames", typed.delegateGivenNames(), problems);
                return surname + " " + names;
            }
            default -> {
                problems.add("collector", "booking.citizen.collector.unknown");
                return null;
            }
        }
    }

    private static String name(Person person) {
        return person.surname() + " " + person.givenNames();
    }
}
