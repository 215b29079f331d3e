package it.sportellocertificati.booking;

import static it.sportellocertificati.booking.SampleRequests.carichiPendenti;
import static it.sportellocertificati.booking.SampleRequests.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.Rejected;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestRulesTest extends InTheBookingRoom {

    private List<String> problems(BookingRequest request) {
        Rejected rejected =
                catchThrowableOfType(Rejected.class, () -> room.reception().register(request, null));
        assertThat(room.events()).as("a refused request changes nothing").isEmpty();
        return rejected.problems().stream()
                .map((FieldProblem p) -> p.field() + " " + p.code())
                .toList();
    }

    private static BookingRequest about(SubjectDetails subject) {
        return carichiPendenti("c_e715", subject);
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        BookingRequest empty = new BookingRequest(null, null, null, null, null, null, null, null, null, null, null);

        assertThat(problems(empty))
                .contains(
                        "administration booking.administration.missing",
                        "certificateType booking.certificateType.unknown",
                        "official booking.text.missing",
                        "purpose booking.text.missing",
                        "legalBasis booking.text.missing",
                        "protocolNumber booking.text.missing",
                        "protocolDate booking.text.missing",
                        "subject.surname booking.text.missing",
                        "subject.givenNames booking.text.missing",
                        "subject.birthDate booking.text.missing",
                        "subject.birthPlace booking.text.missing",
                        "subject.fiscalCode booking.text.missing");
    }

    @Test
    void refusesWrongCheckCharacter() {
        SubjectDetails s = subject();
        assertThat(problems(about(new SubjectDetails(
                        s.surname(), s.givenNames(), s.birthDate(), s.birthPlace(), "SMPNNA80E71E715B", null))))
                .containsExactly("subject.fiscalCode common.fiscalCode.checkCharacter");
    }

    @Test
    void refusesMinorUntilTheEighteenthBirthday() {
        SubjectDetails s = subject();
        SubjectDetails tomorrow =
                new SubjectDetails(s.surname(), s.givenNames(), "2008-11-21", s.birthPlace(), s.fiscalCode(), null);
        SubjectDetails today =
                new SubjectDetails(s.surname(), s.givenNames(), "2008-11-20", s.birthPlace(), s.fiscalCode(), null);

        assertThat(problems(about(tomorrow))).containsExactly("subject.birthDate booking.subject.minor");
        assertThat(room.reception().register(about(today), null).number()).isNotNull();
    }

    @Test
    void refusesUnknownPlace() {
        SubjectDetails s = subject();
        assertThat(problems(about(new SubjectDetails(
                        s.surname(), s.givenNames(), s.birthDate(), "X999", s.fiscalCode(), "Q000"))))
                .containsExactly("subject.birthPlace booking.place.unknown", "subject.residence booking.place.unknown");
    }

    @Test
    void refusesUnknownAdministration() {
        assertThat(problems(carichiPendenti("c_zzzz", subject())))
                .containsExactly("administration booking.administration.unknown");
    }

    @Test
    void namesTheSuccessorOfAnExpiredAdministration() {
        Rejected rejected = catchThrowableOfType(
                Rejected.class, () -> room.reception().register(carichiPendenti("cciaa_lu", subject()), null));

        assertThat(rejected.problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("booking.administration.succeeded");
            assertThat(p.args()).contains("Camera di Commercio della Toscana Nord-Ovest", "cciaa_tno");
        });
    }

    @Test
    void refusesExpiredAdministrationWithoutSuccessor() {
        assertThat(problems(carichiPendenti("consorzio_prova", subject())))
                .containsExactly("administration booking.administration.expired");
    }

    @Test
    void refusesTypeThatDesksMayNotBookForAdministrations() {
        BookingRequest r = carichiPendenti();
        BookingRequest casellario = new BookingRequest(
                "CASELLARIO",
                r.administration(),
                null,
                r.official(),
                r.purpose(),
                r.legalBasis(),
                r.protocolNumber(),
                r.protocolDate(),
                null,
                r.subject(),
                null);

        assertThat(problems(casellario)).containsExactly("certificateType booking.certificateType.notHere");
    }

    @Test
    void refusesToBookInTheNameOfAnotherDesk() {
        BookingRequest r = carichiPendenti();
        BookingRequest foreign = new BookingRequest(
                r.certificateType(),
                r.administration(),
                "viareggio",
                r.official(),
                r.purpose(),
                r.legalBasis(),
                r.protocolNumber(),
                r.protocolDate(),
                null,
                r.subject(),
                null);

        assertThat(problems(foreign)).containsExactly("desk booking.desk.foreign");
    }

    @Test
    void refusesWhoHasNeitherDeskNorAdministration() {
        room.actingAs(new Actor("procura.addetto", Set.of("procura-clerks")));

        assertThat(problems(carichiPendenti())).containsExactly("desk booking.desk.none");
    }

    @Test
    void letsAnAdministrationBookForItselfOnly() {
        room.actingAs(TestBookings.ADMINISTRATION);

        assertThat(problems(carichiPendenti("c_l833", subject())))
                .containsExactly("administration booking.administration.foreign");
        assertThat(room.reception().register(carichiPendenti(), null).number()).isNotNull();
    }

    @Test
    void recordsMismatchBetweenCodeAndPersonAsWarning() {
        SubjectDetails s = subject();
        BookingRequest other = about(
                new SubjectDetails("Diverso", s.givenNames(), s.birthDate(), s.birthPlace(), s.fiscalCode(), "H501"));

        BookingReceipt receipt = room.reception().register(other, null);

        assertThat(receipt.warnings())
                .extracting(Particulars.Warning::code)
                .containsExactly("booking.warning.fiscalCode.NAME", "booking.warning.residence");
        assertThat(room.bookings().get(receipt.number()).particulars().warnings())
                .isEqualTo(receipt.warnings());
    }

    @Test
    void asksAPersonToConfirmEachWarning() {
        SubjectDetails s = subject();
        BookingRequest other = about(
                new SubjectDetails("Diverso", s.givenNames(), s.birthDate(), s.birthPlace(), s.fiscalCode(), null));
        String code = "booking.warning.fiscalCode.NAME";

        assertThat(problems(SampleRequests.with(other, List.of()))).containsExactly("subject.fiscalCode " + code);
        assertThat(room.reception()
                        .register(SampleRequests.with(other, List.of(code)), null)
                        .warnings())
                .containsExactly(new Particulars.Warning("subject.fiscalCode", code, true));
    }

    @Test
    void foldsControlCharactersSoThatNoTextCanReachAMailHeader() {
        BookingRequest r = carichiPendenti();
        BookingRequest injected = new BookingRequest(
                r.certificateType(),
                r.administration(),
                null,
                r.official(),
                "Verifica\r\nBcc: altri@esempio.example",
                r.legalBasis(),
                "1\r\n2",
                r.protocolDate(),
                null,
                r.subject(),
                null);

        Booking booking =
                room.bookings().get(room.reception().register(injected, null).number());

        assertThat(booking.particulars().purpose()).isEqualTo("Verifica Bcc: altri@esempio.example");
        assertThat(booking.particulars().protocolNumber()).isEqualTo("1 2");
    }
}
