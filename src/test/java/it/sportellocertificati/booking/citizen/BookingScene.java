package it.sportellocertificati.booking.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From what a citizen typed to a booking that stands once. */
abstract class BookingScene extends CitizenScene {

    @Test
    void recordsSeveralCertificatesAsOneDossier() {
        BookingNumber number = booked(new Wish()
                .certificates("VISURA", "CARICHI_PENDENTI", "CASELLARIO", "CASELLARIO")
                .language("en"));

        CitizenBooking booking = bookings.get(number);
        assertThat(booking.costs().certificates())
                .extracting(CertificateQuote::certificate)
                .containsExactly(CertificateType.values());
        assertThat(booking.costs().total()).isEqualTo("39.84");
        assertThat(booking.costs().exact()).isFalse();
        assertThat(booking.state()).isEqualTo(CitizenState.SUBMITTED);
        assertThat(booking.deadlines().expectedDay()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(people(number).person().surname()).isEqualTo("Esempio");
        assertThat(people(number).language()).isEqualTo("en");
        assertThat(booking.desk()).isNull();
        assertThat(room.events()).containsExactly(new CitizenBookingSubmitted(number));
        assertThat(room.audit(number.value())).containsExactly("visitor citizen.SUBMITTED PORTAL");
    }

    @Test
    void showsWhatIsBookedBeforeItIs() {
        CitizenRequest request =
                new Wish().certificates("CASELLARIO", "VISURA").urgent().request();
        assertThatThrownBy(() -> bookings.check(request)).isInstanceOf(Rejected.class);

        CitizenSummary summary = bookings.check(new Wish().urgent().request());

        assertThat(summary.expectedDay()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(summary.costs().total()).isEqualTo("23.84");
        assertThat(summary.toBring())
                .containsExactly("booking.bring.number", "booking.bring.applicant.SELF", "booking.bring.stamps");
        assertThat(room.jdbc()
                        .sql("select count(*) from citizen_booking")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Ready the same day when it is booked by ten, the next working day afterwards: here three days later. */
    @Test
    void booksNothingForAnotherDayThanTheSummarySaid() {
        CitizenRequest request = new Wish().urgent().request();
        String press = UUID.randomUUID().toString();
        room.at("2026-11-20T08:59:00Z");
        Promise before = Promise.of(bookings.check(request));
        room.at("2026-11-20T09:01:00Z");

        assertThatThrownBy(() -> bookings.book(request, Channel.PORTAL, null, press, before))
                .isInstanceOf(PromiseOutdated.class);
        assertThat(count("citizen_booking") + count("booking_repeat") + count("booking_step") + count("audit_entry"))
                .isZero();
        assertThat(room.events()).isEmpty();

        Promise after = Promise.of(bookings.check(request));
        assertThat(after.sameDay(before)).isFalse();
        Placed placed = bookings.book(request, Channel.PORTAL, null, press, after);
        assertThat(placed.summary().expectedDay()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(bookings.get(placed.number()).deadlines().expectedDay()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void booksNothingForAnotherTotalThanTheSummarySaid() {
        CitizenRequest request = new Wish().request();
        Promise now = Promise.of(bookings.check(request));
        Promise cheaper = new Promise(now.expectedDay(), now.total().subtract(BigDecimal.ONE));
        String press = UUID.randomUUID().toString();

        assertThatThrownBy(() -> bookings.book(request, Channel.PORTAL, null, press, cheaper))
                .isInstanceOf(PromiseOutdated.class);
        assertThat(count("citizen_booking")).isZero();
        Promise written = new Promise(now.expectedDay(), now.total().setScale(4));
        assertThat(bookings.book(request, Channel.PORTAL, null, press, written).repeated())
                .isFalse();
    }

    /** What was booked in time is booked, whatever the hour of the second press. */
    @Test
    void answersARepeatAfterThePromiseIsOutdated() {
        CitizenRequest request = new Wish().urgent().request();
        String press = UUID.randomUUID().toString();
        Promise promised = Promise.of(bookings.check(request));
        Placed first = bookings.book(request, Channel.PORTAL, null, press, promised);

        room.at("2026-11-20T09:01:00Z");
        assertThat(bookings.book(request, Channel.PORTAL, null, press, promised).number())
                .isEqualTo(first.number());
    }

    private long count(String table) {
        return room.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void asksToConfirmWhatLooksWrongAndRecordsThatItWas() {
        var moved = new PersonDetails("Esempio", "Annarita", "1980-05-31", "E715", "SMPNNA80E71E715A", "H501");
        Wish wish = new Wish().certificates("CARICHI_PENDENTI").person(moved);
        assertThat(bookings.check(wish.request()).unconfirmed())
                .extracting(warning -> warning.field() + " " + warning.code())
                .containsExactly(
                        "person.fiscalCode booking.warning.fiscalCode.NAME",
                        "person.residence booking.warning.residence");

        wish.confirmed("person.residence booking.warning.residence");
        var refused = catchThrowableOfType(Rejected.class, () -> book(wish));
        assertThat(problems(refused)).containsExactly("person.fiscalCode booking.warning.fiscalCode.NAME");

        wish.confirmed(
                "person.residence booking.warning.residence", "person.fiscalCode booking.warning.fiscalCode.NAME");
        assertThat(people(booked(wish)).warnings()).hasSize(2).allMatch(warning -> warning.acknowledged());
    }

    @Test
    void takesAConfirmationAboutThePersonForNoneAboutTheDelegate() {
        var anna = new PersonDetails("Esempio", "Annarita", "1980-05-31", "E715", "SMPNNA80E71E715A", null);
        var bruno = new PersonDetails("Prova", "Brunello", "1975-03-02", "E715", "PRVBRN75C02E715P", null);
        String aboutAnna = "person.fiscalCode booking.warning.fiscalCode.NAME";
        String aboutBruno = "other.fiscalCode booking.warning.fiscalCode.NAME";
        Wish wish = new Wish().person(anna).by("DELEGATE", bruno).confirmed(aboutAnna, aboutAnna);

        var refused = catchThrowableOfType(Rejected.class, () -> book(wish));
        assertThat(problems(refused)).containsExactly(aboutBruno);

        wish.confirmed(aboutBruno);
        assertThat(problems(catchThrowableOfType(Rejected.class, () -> book(wish))))
                .containsExactly(aboutAnna);

        wish.confirmed(aboutBruno, aboutAnna);
        assertThat(people(booked(wish)).warnings()).hasSize(2).allMatch(warning -> warning.acknowledged());
    }

    @Test
    void booksOnceHoweverOftenTheSameButtonIsPressed() {
        String press = UUID.randomUUID().toString();
        Placed first = bookings.book(new Wish().request(), Channel.PORTAL, null, press);
        room.events();

        room.at("2026-11-24T20:00:00Z");
        Placed second = bookings.book(new Wish().request(), Channel.PORTAL, null, press);

        assertThat(second.repeated()).isTrue();
        assertThat(first.repeated()).isFalse();
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.cancellationCode())
                .isEqualTo(first.cancellationCode())
                .matches("[A-Z0-9]{8}");
        assertThat(second.summary().expectedDay()).isEqualTo(first.summary().expectedDay());
        assertThat(second.summary().costs()).isEqualTo(first.summary().costs());
        assertThat(second.summary().toBring()).isEqualTo(first.summary().toBring());
        assertThat(room.events()).isEmpty();
    }

    @Test
    void answersARepeatAlsoWhenItWouldBeRefusedToday() {
        String press = UUID.randomUUID().toString();
        CitizenRequest minors =
                new Wish().person(Wish.CARLA).by("PARENT", Wish.BRUNO).request();
        BookingNumber number =
                bookings.book(minors, Channel.PORTAL, null, press).number();

        room.at("2031-01-07T08:00:00Z");

        assertThat(bookings.book(minors, Channel.PORTAL, null, press).number()).isEqualTo(number);
        assertThatThrownBy(() -> bookings.check(minors)).isInstanceOf(Rejected.class);
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        String press = UUID.randomUUID().toString();
        bookings.book(new Wish().request(), Channel.PORTAL, null, press);

        assertThatThrownBy(() -> bookings.book(new Wish().abroad().request(), Channel.PORTAL, null, press))
                .isInstanceOf(Conflict.class)
                .hasMessage("booking.repeat.other");
        assertThatThrownBy(() -> bookings.book(new Wish().request(), Channel.PORTAL, null, "k".repeat(201)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void booksOnceWhenTheButtonIsPressedTwiceAtTheSameMoment() throws Exception {
        String press = UUID.randomUUID().toString();

        List<Object> answers = together(List.of(
                () -> bookings.book(new Wish().request(), Channel.PORTAL, null, press),
                () -> bookings.book(new Wish().request(), Channel.PORTAL, null, press),
                () -> bookings.book(new Wish().request(), Channel.PORTAL, null, press)));

        assertThat(answers).hasOnlyElementsOfType(Placed.class);
        assertThat(answers).extracting(one -> ((Placed) one).number()).containsOnly(((Placed) answers.get(0)).number());
        assertThat(answers)
                .extracting(one -> ((Placed) one).cancellationCode())
                .containsOnly(((Placed) answers.get(0)).cancellationCode());
        assertThat(answers).filteredOn(one -> !((Placed) one).repeated()).hasSize(1);
        assertThat(room.jdbc()
                        .sql("select count(*) from citizen_booking")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void staffBookAtTheirOwnDeskOnly() {
        CitizenRequest request = new Wish().request();
        String press = UUID.randomUUID().toString();
        as(CitizenRoom.DESK, () -> {
            assertThatThrownBy(() -> bookings.book(request, Channel.DESK, "viareggio", press))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            wrong -> assertThat(problems(wrong)).containsExactly("desk booking.desk.foreign"));
            assertThatThrownBy(() -> bookings.book(request, Channel.DESK, null, press))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            wrong -> assertThat(problems(wrong)).containsExactly("desk booking.desk.none"));
            return bookings.book(request, Channel.DESK, "lucca", press);
        });
        assertThatThrownBy(() -> bookings.book(request, Channel.KIOSK, "roma", press))
                .isInstanceOf(Rejected.class);

        Placed alone = bookings.book(request, Channel.KIOSK, "viareggio", press);

        assertThat(bookings.get(alone.number()).desk()).isEqualTo("viareggio");
        assertThat(bookings.get(alone.number()).channel()).isEqualTo(Channel.KIOSK);
    }

    @Test
    void thePortalIsHomeAlsoOnAComputerOfADesk() {
        Placed placed = bookings.book(
                new Wish().request(), Channel.PORTAL, "lucca", UUID.randomUUID().toString());

        assertThat(bookings.get(placed.number()).desk()).isNull();
    }

    @Test
    void keepsNothingOfThePersonInAPlainColumn() {
        BookingNumber number =
                booked(new Wish().by("DELEGATE", Wish.BRUNO).use("LEGAL_AID").proof("RG 4711"));

        // Keys and digests stand there too, in which any three or four characters come up one day.
        assertThat(Dump.of(room.jdbc()))
                .contains(number.value())
                .doesNotContainIgnoringCase(
                        "esempio",
                        " | anna",
                        "SMPNNA80E71E715A",
                        "1980-05-31",
                        "prova",
                        "bruno",
                        "RG 4711",
                        "3331234567",
                        "posta.ex");
    }
}
