package it.sportellocertificati.booking.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.FeeQuote;
import it.sportellocertificati.booking.entry.PersonFields;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.FiscalCode;
import it.sportellocertificati.common.Place;
import it.sportellocertificati.common.Places;
import it.sportellocertificati.common.Rejected;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may collect, on what paper and against what; each wrong field named with a remedy. */
class CollectionRulesTest {

    private static final Place LUCCA = new Place("E715", "LUCCA", "LU", false);

    private final CollectionRules rules = new CollectionRules(
            new PersonFields(new Places()), new PaymentRules(), Clock.fixed(CitizenRoom.NOW, ZoneOffset.UTC));

    @Test
    void namesEveryWrongField() {
        var nothing = new CollectionRecord(
                null,
                null,
                null,
                "LIBRARY_CARD",
                " ",
                List.of(
                        new Payment("COINS", null, "32/1/2026", "many"),
                        new Payment("STAMP", "123", "2026-11-21", "0"),
                        new Payment("STAMP", "01234567890123", "2026-11-19", "10"),
                        new Payment("RECEIPT", "0123 4567890123", "2026-11-19", "10")),
                false,
                false);

        Rejected refused = refused(booking(Applicant.SELF, CertificateUse.ORDINARY, "1980-05-31"), nothing);

        assertThat(CitizenScene.problems(refused))
                .containsExactlyInAnyOrder(
                        "collector booking.citizen.collector.unknown",
                        "document.kind booking.citizen.document.kind",
                        "document.number booking.text.missing",
                        "papersSeen booking.citizen.papersSeen",
                        "signed booking.citizen.signed",
                        "payments[0].kind booking.citizen.payment.kind",
                        "payments[0].number booking.text.missing",
                        "payments[0].date booking.date.unreadable",
                        "payments[0].amount booking.citizen.payment.amount",
                        "payments[1].number booking.citizen.payment.stamp",
                        "payments[1].date booking.date.future",
                        "payments[1].amount booking.citizen.payment.amount",
                        "payments[3].number booking.citizen.payment.twice",
                        "payments booking.citizen.payments.stampsShort");
        assertThat(refused.problems()).allSatisfy(CitizenRulesTest::saidInBothLanguages);
    }

    @ParameterizedTest
    @CsvSource({
        "SELF, ORDINARY, PERSON, false",
        "SELF, ELECTION, PERSON, true",
        "SELF, ORDINARY, DELEGATE, true",
        "DELEGATE, ORDINARY, OTHER, true",
        "DELEGATE, ORDINARY, PERSON, false",
        "DELEGATE, ORDINARY, DELEGATE, true",
        "GUARDIAN, ORDINARY, OTHER, true",
        "GUARDIAN, ORDINARY, PERSON, true"
    })
    void asksForThePapersThatProveTheRight(
            Applicant applicant, CertificateUse use, String collector, boolean papersNeeded) {
        CitizenBooking booking = booking(applicant, use, "1980-05-31");

        if (papersNeeded) {
            assertThat(CitizenScene.problems(refused(booking, record(collector, false))))
                    .containsExactly("papersSeen booking.citizen.papersSeen");
        }
        Collected collected = rules.check(booking, record(collector, papersNeeded), "procura.addetto");
        assertThat(collected.inPerson()).isEqualTo("PERSON".equals(collector));
        assertThat(collected.byDelegation()).isEqualTo("DELEGATE".equals(collector));
        assertThat(collected.collector())
                .isEqualTo(
                        switch (collector) {
                            case "PERSON" -> "Esempio Anna";
                            case "OTHER" -> "Prova Bruno";
                            default -> "Terza Dora";
                        });
    }

    @Test
    void aMinorDoesNotCollectAlone() {
        CitizenBooking minors = booking(Applicant.PARENT, CertificateUse.ORDINARY, "2012-06-15");

        assertThat(CitizenScene.problems(refused(minors, record("PERSON", true))))
                .containsExactly("collector booking.citizen.collector.minor");
        assertThat(rules.check(minors, record("OTHER", true), "procura.addetto").collector())
                .isEqualTo("Prova Bruno");
    }

    @Test
    void whoIsNotNamedCollectsByADelegationThatNamesThem() {
        CitizenBooking own = booking(Applicant.SELF, CertificateUse.ORDINARY, "1980-05-31");

        assertThat(CitizenScene.problems(refused(own, record("OTHER", true))))
                .containsExactly("collector booking.citizen.collector.none");
        var unnamed = new CollectionRecord("DELEGATE", " ", "D0ra", "PASSPORT", "YA1", CitizenScene.PAID, true, true);
        assertThat(CitizenScene.problems(refused(own, unnamed)))
                .containsExactly(
                        "delegate.surname booking.text.missing", "delegate.givenNames booking.subject.name.letters");
    }

    @Test
    void nothingThatMayBeLoggedByMistakeNamesAPerson() {
        CitizenBooking booking = booking(Applicant.DELEGATE, CertificateUse.ADOPTION, "1980-05-31");
        Collected collected = rules.check(booking, record("OTHER", true), "procura.addetto");
        CitizenParticulars people = Objects.requireNonNull(booking.particulars());

        for (Object one : List.of(
                booking,
                people,
                people.person(),
                Wish.ANNA,
                new Wish().request(),
                record("DELEGATE", true),
                CitizenScene.PAID.get(0),
                collected,
                collected.payments().get(0),
                new CollectionView(booking, false, true, collected),
                new CitizenPage(List.of(booking), 1, 0, 1),
                new ApplicantRules.Asking(Applicant.DELEGATE, people.other()),
                new CancellationLinkAsked(booking.number(), "secretToken"))) {
            assertThat(one.toString())
                    .doesNotContain(
                            "Esempio",
                            "Anna",
                            "Prova",
                            "Bruno",
                            "Terza",
                            "SMPNNA",
                            "1980",
                            "YA1",
                            "01234567890123",
                            "secretToken",
                            "posta.example");
        }
    }

    @Test
    void refusesTimesOfRetentionThatAreNone() {
        assertThatThrownBy(() -> new CitizenRetentionProperties(
                        Period.ofYears(5), Period.ZERO, Period.ofDays(30), Duration.ofDays(14)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sportello.retention.citizens.declined");
    }

    private Rejected refused(CitizenBooking booking, CollectionRecord typed) {
        return catchThrowableOfType(Rejected.class, () -> rules.check(booking, typed, "procura.addetto"));
    }

    private static CollectionRecord record(String collector, boolean papersSeen) {
        return new CollectionRecord(collector, "Terza", "Dora", "PASSPORT", "YA1", CitizenScene.PAID, papersSeen, true);
    }

    private static CitizenBooking booking(Applicant applicant, CertificateUse use, String born) {
        var stamp = new BigDecimal("16.00");
        var duty = new BigDecimal("3.92");
        var none = new BigDecimal("0.00");
        var fee = new FeeQuote(stamp, duty, none, stamp.add(duty), "");
        var anna = person("Esempio", "Anna", born, "SMPNNA80E71E715A");
        @Nullable
        Person other = applicant == Applicant.SELF ? null : person("Prova", "Bruno", "1975-03-02", "PRVBRN75C02E715P");
        Instant now = CitizenRoom.NOW;
        LocalDate today = LocalDate.of(2026, 11, 20);
        return new CitizenBooking(
                BookingNumber.of(2026, 1),
                CitizenState.READY,
                Channel.PORTAL,
                null,
                "visitor",
                false,
                false,
                now,
                new CitizenDeadlines(today, now, now),
                now,
                new CollectionDeadlines(now, now, today, now),
                null,
                new Costs(List.of(new CertificateQuote(CertificateType.CASELLARIO, 1, fee)), fee.total(), today, true),
                null,
                new CitizenParticulars("it", anna, applicant, other, use, null, "a@posta.example", null, List.of()),
                List.of());
    }

    private static Person person(String surname, String names, String born, String code) {
        return new Person(surname, names, LocalDate.parse(born), LUCCA, FiscalCode.parse(code), LUCCA);
    }
}
