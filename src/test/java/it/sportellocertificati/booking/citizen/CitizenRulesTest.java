package it.sportellocertificati.booking.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.sportellocertificati.agreement.DemoAgreement;
import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.entry.PersonDoubts;
import it.sportellocertificati.booking.entry.PersonFields;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.Places;
import it.sportellocertificati.common.Rejected;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a citizen may ask for, and what is said when it cannot be. */
class CitizenRulesTest {

    private static final Places PLACES = new Places();

    private final PersonRules people = new PersonRules(new PersonFields(PLACES));
    private final CitizenRules rules = new CitizenRules(
            people,
            new ApplicantRules(people),
            new PersonDoubts(DemoAgreement.agreements()),
            Clock.fixed(CitizenRoom.NOW, ZoneOffset.UTC));

    @Test
    void namesEveryWrongFieldAtOnceWithARemedyInBothLanguages() {
        var wrong = new PersonDetails(" ", "R2-D2", "31.2.1980", "X999", "SMPNNA80E71E715B", null);
        var delegate = new PersonDetails(null, "x".repeat(81), "2027-01-01", null, "ABC", "nowhere");
        var refused = refused(new Wish()
                .certificates("CARICHI_PENDENTI", "PASSAPORTO")
                .use("HOLIDAY")
                .proof("x".repeat(121))
                .abroad()
                .urgent()
                .person(wrong)
                .by("DELEGATE", delegate)
                .email("a@b")
                .telephone("call me")
                .privacyNotRead());

        assertThat(problems(refused))
                .containsExactlyInAnyOrder(
                        "certificates booking.citizen.certificates.unknown",
                        "use booking.citizen.use.unknown",
                        "useProof booking.text.tooLong",
                        "urgent booking.citizen.urgent.abroad",
                        "person.surname booking.text.missing",
                        "person.givenNames booking.subject.name.letters",
                        "person.birthDate booking.date.unreadable",
                        "person.birthPlace booking.place.unknown",
                        "person.fiscalCode common.fiscalCode.checkCharacter",
                        "person.residence booking.text.missing",
                        "other.surname booking.text.missing",
                        "other.givenNames booking.text.tooLong",
                        "other.birthDate booking.date.future",
                        "other.birthPlace booking.text.missing",
                        "other.fiscalCode common.fiscalCode.shape",
                        "other.residence booking.place.unknown",
                        "email booking.citizen.email",
                        "telephone booking.citizen.telephone",
                        "privacyRead booking.citizen.privacy");
        assertThat(refused.problems()).allSatisfy(CitizenRulesTest::saidInBothLanguages);
        assertThat(refused.getMessage()).doesNotContain("X999", "ABC", "nowhere", "R2-D2");
    }

    @ParameterizedTest
    @CsvSource({
        "'', certificates booking.citizen.certificates.none",
        "CASELLARIO;casellario, certificates booking.citizen.certificates.unknown"
    })
    void asksForCertificatesOfTheList(String names, String problem) {
        var typed = names.isEmpty() ? new String[0] : names.split(";");
        assertRefused(new Wish().certificates(typed), problem);
    }

    @Test
    void aVisuraIsNeverUrgent() {
        assertRefused(new Wish().certificates("CASELLARIO", "VISURA").urgent(), "urgent booking.citizen.urgent.visura");
        assertThatCode(() -> rules.check(new Wish().certificates("VISURA").request()))
                .doesNotThrowAnyException();
    }

    @Test
    void residenceIsNeededWhereCompetenceFollowsIt() {
        var homeless = new PersonDetails("Esempio", "Anna", "1980-05-31", "E715", "SMPNNA80E71E715A", " ");
        assertRefused(
                new Wish().certificates("CARICHI_PENDENTI").person(homeless), "person.residence booking.text.missing");
        assertThat(rules.check(new Wish().person(homeless).request())
                        .particulars()
                        .person()
                        .residence())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELF", "DELEGATE"})
    void aMinorNeitherAsksNorDelegates(String applicant) {
        assertRefused(new Wish().person(Wish.CARLA).by(applicant, Wish.BRUNO), "applicant booking.citizen.minor.alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARENT", "GUARDIAN"})
    void aParentOrGuardianAsksForAMinor(String applicant) {
        CitizenParticulars found = rules.check(
                        new Wish().person(Wish.CARLA).by(applicant, Wish.BRUNO).request())
                .particulars();

        assertThat(found.applicant()).isEqualTo(Applicant.valueOf(applicant));
        assertThat(found.other()).isNotNull();
        assertRefused(
                new Wish()
                        .certificates("CASELLARIO", "CARICHI_PENDENTI")
                        .person(Wish.CARLA)
                        .by(applicant, Wish.BRUNO),
                "certificates booking.citizen.minor.carichiPendenti");
    }

    @Test
    void fullAgeIsReachedOnTheBirthday() {
        assertThatCode(() -> rules.check(
                        new Wish().person(born("2008-11-20")).confirmed(DATE).request()))
                .doesNotThrowAnyException();
        assertRefused(new Wish().person(born("2008-11-21")).confirmed(DATE), "applicant booking.citizen.minor.alone");
    }

    @Test
    void aWrongDateOfBirthIsNotTakenForAMinors() {
        assertRefused(new Wish().person(born("2062-05-31")), "person.birthDate booking.date.future");
        assertRefused(new Wish().person(born("1880-05-31")), "person.birthDate booking.subject.tooOld");
    }

    @Test
    void anAdultHasNoParentAskButMayHaveAGuardian() {
        assertRefused(new Wish().by("PARENT", Wish.BRUNO), "applicant booking.citizen.parent.adult");
        assertThatCode(() -> rules.check(new Wish().by("GUARDIAN", Wish.BRUNO).request()))
                .doesNotThrowAnyException();
        assertRefused(new Wish().by("UNCLE", Wish.BRUNO), "applicant booking.citizen.applicant.unknown");
    }

    @Test
    void whoAsksForAnotherIsSomebodyElseAndOfFullAge() {
        assertRefused(new Wish().by("DELEGATE", Wish.ANNA), "other.fiscalCode booking.citizen.other.same");
        assertRefused(new Wish().by("DELEGATE", Wish.CARLA), "other.birthDate booking.citizen.other.minor");
        assertThat(problems(refused(new Wish().by("DELEGATE", null)))).contains("other.surname booking.text.missing");
        assertThat(rules.check(new Wish().by(null, Wish.BRUNO).request())
                        .particulars()
                        .other())
                .as("whoever asks for themselves names nobody")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SMPNNA80E71E715A", "smp nna 80e71 e715a", "SMPNNA80E71E71RV", "SMPNNA80E71E7MRG", "99000000010"
            })
    void knowsTheCodeInEveryWriting(String code) {
        var anna = new PersonDetails("Esempio", "Anna", "31/05/1980", "e715", code, null);

        assertThat(rules.check(new Wish().person(anna).request()).unconfirmed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "99000000011, common.fiscalCode.checkDigit",
        "SMPNNA80E72E715A, common.fiscalCode.birthDay",
        "SMPNNA80E71E71, common.fiscalCode.shape",
        "'', booking.text.missing"
    })
    void refusesACodeThatNobodyHas(String code, String problem) {
        var anna = new PersonDetails("Esempio", "Anna", "1980-05-31", "E715", code, null);

        assertRefused(new Wish().person(anna), "person.fiscalCode " + problem);
    }

    @Test
    void whoWasBornAbroadMayHaveNoCodeAndConfirmsIt() {
        var born = new PersonDetails("Esempio", "Anna", "1980-05-31", "Z112", " ", null);
        String doubt = "booking.warning.fiscalCode.NONE";

        var checked = rules.check(new Wish().person(born).request());
        assertThat(checked.particulars().person().fiscalCode()).isNull();
        assertThat(checked.unconfirmed())
                .extracting(warning -> warning.field() + " " + warning.code())
                .containsExactly("person.fiscalCode " + doubt);
        saidInBothLanguages(FieldProblem.of("person.fiscalCode", doubt));
        assertThat(rules.check(new Wish()
                                .person(born)
                                .confirmed("person.fiscalCode " + doubt)
                                .request())
                        .unconfirmed())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ESEMPIO, Anna, 1980-05-31, Z112, true",
        "Esempio, Anna, 1980-05-31, Z110, false",
        "Esempio, Annalisa, 1980-05-31, Z112, false"
    })
    void whoHasNoCodeIsToldByNameAndBirth(String surname, String names, String born, String place, boolean same) {
        var anna = new PersonDetails("Esempio", "Anna", "1980-05-31", "Z112", null, null);
        var other = new PersonDetails(surname, names, born, place, null, null);
        Wish wish = new Wish().person(anna).by("DELEGATE", other);

        if (same) {
            assertRefused(wish, "other.fiscalCode booking.citizen.other.same");
        } else {
            assertThatCode(() -> rules.check(wish.request())).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Esempio, Anna, 1980-06-01, E715, BIRTH_DATE",
        "Esempio, Anna, 1980-05-31, L833, BIRTH_PLACE",
        "Rossi, Anna, 1980-05-31, E715, NAME"
    })
    void warnsOfWhatMayStillBeRight(String surname, String names, String born, String place, String part) {
        var person = new PersonDetails(surname, names, born, place, "SMPNNA80E71E715A", null);

        var checked = rules.check(new Wish().person(person).request());

        assertThat(checked.unconfirmed())
                .extracting(warning -> warning.field() + " " + warning.code())
                .containsExactly("person.fiscalCode booking.warning.fiscalCode." + part);
        saidInBothLanguages(FieldProblem.of("person.fiscalCode", "booking.warning.fiscalCode." + part));
    }

    @ParameterizedTest
    @CsvSource({
        "'D’Amicò De Łukasz', true",
        "'D''Angelo', true",
        "Nguyễn, true",
        "'  Esempio\u00a0Prova ', true",
        "'Esem\u200bpio', true",
        "'’', false",
        "'. -', false",
        "'Rossi\u0001Bianchi2', false",
        "'Bcc: x@y.example', false"
    })
    void takesNamesOfLettersInAnyAlphabetButNothingElse(String surname, boolean right) {
        var person = new PersonDetails(surname, "Anna", "1980-05-31", "E715", "SMPNNA80E71E715A", null);

        if (right) {
            String kept = rules.check(new Wish().person(person).request())
                    .particulars()
                    .person()
                    .surname();
            assertThat(kept).doesNotContain("\u200b", "\u00a0", "  ").isEqualTo(kept.strip());
        } else {
            assertRefused(new Wish().person(person), "person.surname booking.subject.name.letters");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Anna.Esempio@Posta.Example, anna.esempio@posta.example",
        "' anna+sportello@posta.example ', anna+sportello@posta.example",
        "'', "
    })
    void keepsAnAddressInItsOneForm(String typed, @Nullable String kept) {
        assertThat(rules.check(new Wish().email(typed).request()).particulars().email())
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "anna@posta",
                "anna@posta.example,altri@posta.example",
                "anna@posta.example\r\nBcc: x@y.z"
            })
    void refusesWhatIsNoAddress(String typed) {
        assertRefused(new Wish().email(typed), "email booking.citizen.email");
    }

    @ParameterizedTest
    @CsvSource({"0583/12 34-56, 0583123456", "+39 (0)583.1234, +3905831234", "'', "})
    void keepsTheDigitsOfATelephone(String typed, @Nullable String kept) {
        assertThat(rules.check(new Wish().telephone(typed).request())
                        .particulars()
                        .telephone())
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "1234567890123456", "0583 numero", "39+123456"})
    void refusesWhatIsNoTelephone(String typed) {
        assertRefused(new Wish().telephone(typed), "telephone booking.citizen.telephone");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"it", "fr", "EN"})
    void writesInItalianUnlessEnglishIsAskedFor(@Nullable String language) {
        assertThat(rules.check(new Wish().language(language).request())
                        .particulars()
                        .locale())
                .isEqualTo(Locale.ITALIAN);
    }

    @ParameterizedTest
    @EnumSource(CertificateUse.class)
    void saysForEveryUseWhatToBring(CertificateUse use) {
        for (Applicant applicant : Applicant.values()) {
            Wish wish = new Wish()
                    .use(use.name())
                    .person(applicant == Applicant.PARENT ? Wish.CARLA : Wish.ANNA)
                    .by(applicant.name(), Wish.BRUNO);
            List<String> keys = ToBring.of(rules.check(wish.request()).particulars(), java.math.BigDecimal.TEN);
            assertThat(keys).allSatisfy(key -> saidInBothLanguages(FieldProblem.of("", key, 1)));
            assertThat(keys.contains("booking.bring.proof." + use)).isEqualTo(use != CertificateUse.ORDINARY);
        }
    }

    private static final String DATE = "person.fiscalCode booking.warning.fiscalCode.BIRTH_DATE";

    private static PersonDetails born(String day) {
        return new PersonDetails("Esempio", "Anna", day, "E715", "SMPNNA80E71E715A", null);
    }

    private Rejected refused(Wish wish) {
        return catchThrowableOfType(Rejected.class, () -> rules.check(wish.request()));
    }

    private void assertRefused(Wish wish, String problem) {
        Rejected refused = refused(wish);
        assertThat(problems(refused)).containsExactly(problem);
        assertThat(refused.problems()).allSatisfy(CitizenRulesTest::saidInBothLanguages);
    }

    private static List<String> problems(Rejected refused) {
        return CitizenScene.problems(refused);
    }

    /** A sentence that ends, and the English one is not the Italian one. */
    static void saidInBothLanguages(FieldProblem problem) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/booking", "i18n/common");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Object[] values = problem.args().toArray();
        String italian = messages.getMessage(problem.code(), values, Locale.ITALIAN);
        assertThat(italian).hasSizeGreaterThan(15).endsWith(".").doesNotContain("{");
        assertThat(messages.getMessage(problem.code(), values, Locale.ENGLISH))
                .hasSizeGreaterThan(15)
                .endsWith(".")
                .isNotEqualTo(italian);
    }
}
