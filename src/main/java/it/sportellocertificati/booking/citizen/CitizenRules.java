package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.Particulars;
import it.sportellocertificati.booking.entry.PersonDoubts;
import it.sportellocertificati.booking.entry.Texts;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.common.RomeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which requests of citizens can become a booking; every wrong field is named at once. */
@Component
class CitizenRules {

    private static final int PROOF = 120;

    private final PersonRules people;
    private final ApplicantRules applicants;
    private final PersonDoubts doubts;
    private final Clock clock;

    CitizenRules(PersonRules people, ApplicantRules applicants, PersonDoubts doubts, Clock clock) {
        this.people = people;
        this.applicants = applicants;
        this.doubts = doubts;
        this.clock = clock;
    }

    /** @throws it.sportellocertificati.common.Rejected naming every wrong field */
    CheckedCitizenRequest check(CitizenRequest request) {
        LocalDate today = LocalDate.now(clock.withZone(RomeTime.ZONE));
        Problems problems = new Problems();
        List<CertificateType> certificates = certificates(request, problems);
        CertificateUse use = use(request, problems);
        String proof = new Texts(problems).optional("useProof", request.useProof(), PROOF);
        checkUrgency(request, certificates, problems);
        Person person = people.check("person", request.person(), needsResidence(certificates), today, problems);
        ApplicantRules.Asking asking = applicants.check(request, person, today, problems);
        if (person != null && asking != null) {
            applicants.checkAge(person, asking.applicant(), certificates, today, problems);
        }
        String email = ContactRules.email(request.email(), problems);
        String telephone = ContactRules.telephone(request.telephone(), problems);
        if (!request.privacyRead()) {
            problems.add("privacyRead", "booking.citizen.privacy");
        }
        problems.throwIfAny();

        Person checked = Objects.requireNonNull(person);
        ApplicantRules.Asking who = Objects.requireNonNull(asking);
        return new CheckedCitizenRequest(
                certificates,
                request.abroad(),
                request.urgent(),
                new CitizenParticulars(
                        "en".equals(request.language()) ? "en" : "it",
                        checked,
                        who.applicant(),
                        who.other(),
                        Objects.requireNonNull(use),
                        proof,
                        email,
                        telephone,
                        warnings(checked, who.other(), certificates, request.confirmed())));
    }

    private static List<CertificateType> certificates(CitizenRequest request, Problems problems) {
        Set<CertificateType> certificates = EnumSet.noneOf(CertificateType.class);
        for (String name : request.certificates()) {
            Optional<CertificateType> type = Arrays.stream(CertificateType.values())
                    .filter(t -> t.name().equals(name))
                    .findFirst();
            type.ifPresentOrElse(
                    certificates::add, () -> problems.add("certificates", "booking.citizen.certificates.unknown"));
        }
        if (request.certificates().isEmpty()) {
            problems.add("certificates", "booking.citizen.certificates.none");
        }
        return List.copyOf(certificates);
    }

    private static @Nullable CertificateUse use(CitizenRequest request, Problems problems) {
        String name = Texts.clean(request.use());
        Optional<CertificateUse> use = Arrays.stream(CertificateUse.values())
                .filter(u ->
                        name == null ? u == CertificateUse.ORDINARY : u.name().equals(name))
                .findFirst();
        if (use.isEmpty()) {
            problems.add("use", "booking.citizen.use.unknown");
        }
        return use.orElse(null);
    }

    /** The extended signature takes days, and the visura is no certificate that could be hurried for a duty. */
    private static void checkUrgency(CitizenRequest request, List<CertificateType> certificates, Problems problems) {
        if (request.urgent() && request.abroad()) {
            problems.add("urgent", "booking.citizen.urgent.abroad");
        }
        if (request.urgent() && certificates.contains(CertificateType.VISURA)) {
            problems.add("urgent", "booking.citizen.urgent.visura");
        }
    }

    private static boolean needsResidence(List<CertificateType> certificates) {
        return certificates.contains(CertificateType.CARICHI_PENDENTI);
    }

    private List<Particulars.Warning> warnings(
            Person person, @Nullable Person other, List<CertificateType> certificates, List<String> confirmed) {
        List<FieldProblem> found = new ArrayList<>(doubts("person", person));
        if (needsResidence(certificates)) {
            doubts.residence("person.residence", person.residence()).ifPresent(found::add);
        }
        if (other != null) {
            found.addAll(doubts("other", other));
        }
        return found.stream()
                .map(doubt -> new Particulars.Warning(doubt.field(), doubt.code(), false))
                .map(doubt -> confirmed.contains(doubt.key())
                        ? new Particulars.Warning(doubt.field(), doubt.code(), true)
                        : doubt)
                .toList();
    }

    private List<FieldProblem> doubts(String path, Person person) {
        return doubts.fiscalCode(
                path + ".fiscalCode",
                person.fiscalCode(),
                person.surname(),
                person.givenNames(),
                person.birthDate(),
                person.birthPlace());
    }
}
