package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.entry.PersonFields;
import it.sportellocertificati.booking.entry.Texts;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.Problems;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may ask for whom: an adult alone or by a delegate, a minor by a parent, whoever has a guardian by the guardian. The proceedings of
 * minors are another office's (DPR 448/1988), and a minor can delegate nobody.
 */
@Component
class ApplicantRules {

    private final PersonRules people;

    ApplicantRules(PersonRules people) {
        this.people = people;
    }

    /** @param other who asks for the person; null when the person does */
    record Asking(Applicant applicant, @Nullable Person other) {}

    @Nullable
    Asking check(CitizenRequest request, @Nullable Person person, LocalDate today, Problems problems) {
        String name = Texts.clean(request.applicant());
        Optional<Applicant> named = Arrays.stream(Applicant.values())
                .filter(a -> name == null ? a == Applicant.SELF : a.name().equals(name))
                .findFirst();
        if (named.isEmpty()) {
            problems.add("applicant", "booking.citizen.applicant.unknown");
            return null;
        }
        Applicant applicant = named.get();
        if (applicant == Applicant.SELF) {
            return new Asking(applicant, null);
        }
        PersonDetails typed = request.other();
        Person other = people.check(
                "other",
                typed == null ? new PersonDetails(null, null, null, null, null, null) : typed,
                false,
                today,
                problems);
        if (other != null) {
            checkOther(other, person, today, problems);
        }
        return new Asking(applicant, other);
    }

    /** What the person's age asks of who asks; nothing while the date of birth itself is wrong. */
    void checkAge(
            Person person,
            Applicant applicant,
            List<CertificateType> certificates,
            LocalDate today,
            Problems problems) {
        if (person.birthDate().isAfter(today)) {
            return;
        }
        boolean minor = PersonFields.isMinor(person.birthDate(), today);
        if (minor && certificates.contains(CertificateType.CARICHI_PENDENTI)) {
            problems.add("certificates", "booking.citizen.minor.carichiPendenti");
        }
        if (minor && (applicant == Applicant.SELF || applicant == Applicant.DELEGATE)) {
            problems.add("applicant", "booking.citizen.minor.alone");
        }
        if (!minor && applicant == Applicant.PARENT) {
            problems.add("applicant", "booking.citizen.parent.adult");
        }
    }

    private static void checkOther(Person other, @Nullable Person person, LocalDate today, Problems problems) {
        if (!other.birthDate().isAfter(today) && PersonFields.isMinor(other.birthDate(), today)) {
            problems.add("other.birthDate", "booking.citizen.other.minor");
        }
        if (person != null && person.isSameAs(other)) {
            problems.add("other.fiscalCode", "booking.citizen.other.same");
        }
    }
}
