package it.sportellocertificati.booking.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Rejected;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The counter: what is handed over to whom, and against what. */
abstract class CounterScene extends CitizenScene {

    private static final List<Payment> TWO = List.of(stamp("01234567890123", "16,00"), receipt("IUV-77", "3.92"));

    @Test
    void handsOverAgainstAllThatIsOwedAndSealsTheRecord() {
        BookingNumber number = ready(new Wish());
        room.events();

        Collected collected = collect(number, TWO);

        assertThat(collected.collector()).isEqualTo("Esempio Anna");
        assertThat(collected.due()).isEqualTo("19.92");
        assertThat(collected.payments())
                .extracting(Collected.Paid::amount)
                .containsExactly(new BigDecimal("16.00"), new BigDecimal("3.92"));
        assertThat(bookings.get(number).state()).isEqualTo(CitizenState.COLLECTED);
        assertThat(bookings.get(number).closedAt()).isEqualTo(CitizenRoom.NOW);
        assertThat(room.events()).contains(new CertificatesCollected(number));
        CollectionView view =
                as(CitizenRoom.CLERK, () -> room.the(Counter.class).open(number.value()));
        assertThat(view.open()).isFalse();
        assertThat(view.collected()).isEqualTo(collected);
        assertThat(room.audit(number.value()))
                .contains("procura.addetto citizen.COLLECTED", "procura.addetto citizen.read COLLECTED");
        assertThat(Dump.of(room.jdbc())).doesNotContain("CA12345AA", "01234567890123", "IUV-77", "Esempio");
    }

    @Test
    void preparesTheReceiptToBeSignedAndKeepsNothingOfIt() {
        BookingNumber number = ready(new Wish());
        var unsigned = new CollectionRecord("PERSON", null, null, "IDENTITY_CARD", "CA12345AA", PAID, false, false);

        Collected prepared = as(CitizenRoom.CLERK, () -> room.the(Counter.class).prepare(number, unsigned));

        assertThat(prepared.collector()).isEqualTo("Esempio Anna");
        assertThat(prepared.due()).isEqualTo("19.92");
        assertThat(bookings.get(number).state()).isEqualTo(CitizenState.READY);
        assertThat(as(CitizenRoom.CLERK, () -> room.the(Counter.class).open(number.value()))
                        .collected())
                .isNull();
        var incomplete = new CollectionRecord("PERSON", null, null, "IDENTITY_CARD", null, List.of(), false, false);
        var refused = catchThrowableOfType(
                Rejected.class,
                () -> as(CitizenRoom.CLERK, () -> room.the(Counter.class).prepare(number, incomplete)));
        assertThat(problems(refused))
                .containsExactlyInAnyOrder(
                        "document.number booking.text.missing", "payments booking.citizen.payments.short");
        assertThat(unsigned.saysTheSameAs(inPerson(PAID))).isTrue();
        assertThat(unsigned.saysTheSameAs(inPerson(TWO))).isFalse();
        assertThat(collect(number, PAID).payments())
                .as("the same stamp pays when it is handed over")
                .hasSize(1);
    }

    @Test
    void printsNoReceiptForAStampThatPaidForAnotherBooking() {
        collect(ready(new Wish()), PAID);
        BookingNumber second = ready(new Wish());
        List<Payment> both = List.of(stamp("55555555555555", "16"), PAID.get(0));

        var refused = catchThrowableOfType(
                Rejected.class,
                () -> as(CitizenRoom.CLERK, () -> room.the(Counter.class).prepare(second, inPerson(both))));

        assertThat(problems(refused)).containsExactly("payments[1].number booking.citizen.payment.used");
    }

    @Test
    void handsNothingOverTwice() {
        BookingNumber number = ready(new Wish());
        collect(number, PAID);

        assertThatThrownBy(() -> collect(number, List.of(stamp("99999999999999", "19.92"))))
                .isInstanceOf(Conflict.class)
                .hasMessage("booking.citizen.notReady");
        assertThatThrownBy(() -> collect(booked(new Wish()), PAID))
                .as("not yet prepared")
                .isInstanceOf(Conflict.class);
    }

    @Test
    void tellsTheSumThatIsMissing() {
        BookingNumber number = ready(new Wish());

        assertThat(shortOf(number, List.of()))
                .isEqualTo(FieldProblem.of("payments", "booking.citizen.payments.short", new BigDecimal("19.92")));
        assertThat(shortOf(number, List.of(stamp("01234567890123", "16"))))
                .isEqualTo(FieldProblem.of("payments", "booking.citizen.payments.short", new BigDecimal("3.92")));
        assertThat(shortOf(number, List.of(receipt("IUV-1", "19.92"))))
                .as("what is paid on line never stands for the stamp")
                .isEqualTo(
                        FieldProblem.of("payments", "booking.citizen.payments.stampsShort", new BigDecimal("16.00")));
        assertThat(bookings.get(number).state()).isEqualTo(CitizenState.READY);
        assertThat(collect(number, PAID).due()).isEqualTo("19.92");
    }

    @Test
    void owesMoreStampsForMorePages() {
        BookingNumber number = booked(new Wish().urgent());
        issue(number, 3);

        assertThat(bookings.get(number).costs().total()).isEqualTo("39.84");
        assertThat(bookings.get(number).costs().exact()).isTrue();
        assertThat(shortOf(number, PAID).args()).containsExactly(new BigDecimal("19.92"));
    }

    @Test
    void handsAFreeCertificateOverAgainstTheProofAlone() {
        BookingNumber number = ready(new Wish().use("ADOPTION"));
        var unseen = catchThrowableOfType(Rejected.class, () -> collect(number, List.of()));
        assertThat(problems(unseen)).containsExactly("papersSeen booking.citizen.papersSeen");

        var seen = new CollectionRecord("PERSON", null, null, "PASSPORT", "YA1", List.of(), true, true);
        Collected collected =
                as(CitizenRoom.CLERK, () -> room.the(Counter.class).collect(number, seen));

        assertThat(collected.due()).isEqualTo("0.00");
        assertThat(collected.payments()).isEmpty();
    }

    @Test
    void aStampPaysOnce() {
        collect(ready(new Wish()), TWO);
        BookingNumber second = ready(new Wish());

        var spent = catchThrowableOfType(Rejected.class, () -> collect(second, PAID));
        assertThat(problems(spent)).containsExactly("payments[0].number booking.citizen.payment.used");
        var renamed = List.of(receipt("0123456789 0123", "3.92"), stamp("55555555555555", "16"));
        assertThat(problems(catchThrowableOfType(Rejected.class, () -> collect(second, renamed))))
                .as("nor a second time under another kind")
                .containsExactly("payments[0].number booking.citizen.payment.used");

        assertThat(bookings.get(second).state()).isEqualTo(CitizenState.READY);
        assertThat(collect(second, List.of(stamp("55555555555555", "19.92"))).due())
                .as("what was refused has spent nothing")
                .isEqualTo("19.92");
    }

    @Test
    void aStampPaysOnceAlsoAtTwoWindowsAtTheSameMoment() throws Exception {
        BookingNumber one = ready(new Wish());
        BookingNumber other = ready(new Wish());
        room.actingAs(CitizenRoom.CLERK);
        Counter counter = room.the(Counter.class);

        List<Object> answers = together(
                List.of(() -> counter.collect(one, inPerson(PAID)), () -> counter.collect(other, inPerson(PAID))));

        assertThat(answers).filteredOn(Collected.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Rejected.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(problems((Rejected) refused))
                        .containsExactly("payments[0].number booking.citizen.payment.used"));
        assertThat(List.of(bookings.get(one).state(), bookings.get(other).state()))
                .containsExactlyInAnyOrder(CitizenState.COLLECTED, CitizenState.READY);
    }

    @Test
    void twoClerksHandTheSameOverOnce() throws Exception {
        BookingNumber number = ready(new Wish());
        room.actingAs(CitizenRoom.CLERK);
        Counter counter = room.the(Counter.class);

        List<Object> answers = together(List.of(
                () -> counter.collect(number, inPerson(PAID)),
                () -> counter.collect(number, inPerson(List.of(stamp("55555555555555", "19.92"))))));

        assertThat(answers).filteredOn(Collected.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Conflict.class::isInstance).hasSize(1);
        assertThat(room.jdbc()
                        .sql("select count(*) from citizen_stamp")
                        .query(Long.class)
                        .single())
                .as("the second one's stamp is still good")
                .isEqualTo(1);
    }

    @Test
    void opensByNumberInAnyWritingAndByTheTextOfTheCode() {
        BookingNumber number = ready(new Wish());
        String plain = number.value().replace("-", "").toLowerCase(Locale.ROOT);
        Counter counter = room.the(Counter.class);

        for (String text : List.of(
                number.value(), plain, " " + plain.replace("0", "o"), "https://sportello.example/stato?n=" + number)) {
            CollectionView view = as(CitizenRoom.CLERK, () -> counter.open(text));
            assertThat(view.booking().number()).as(text).isEqualTo(number);
            assertThat(view.open()).isTrue();
            assertThat(view.papersNeeded()).isFalse();
            assertThat(view.collected()).isNull();
        }
        as(
                CitizenRoom.CLERK,
                () -> assertThatThrownBy(() -> counter.open("Esempio Anna"))
                        .isInstanceOf(Rejected.class)
                        .hasMessage("number: common.bookingNumber.shape"));
        as(
                CitizenRoom.CLERK,
                () -> assertThatThrownBy(() ->
                                counter.open(BookingNumber.of(2026, 999_999).value()))
                        .isInstanceOf(Missing.class));
    }

    @Test
    void onlyClerksAndManagersStandAtTheCounter() {
        BookingNumber number = ready(new Wish());
        Counter counter = room.the(Counter.class);

        for (Actor nobody : List.of(
                CitizenRoom.VISITOR,
                CitizenRoom.DESK,
                new Actor("revisore", Set.of("auditors")),
                new Actor("procuratore", Set.of("procuratori")),
                new Actor("amministrazione", Set.of("administration-c_e715")))) {
            as(
                    nobody,
                    () -> assertThatThrownBy(() -> counter.open(number.value())).isInstanceOf(Missing.class));
            as(
                    nobody,
                    () -> assertThatThrownBy(() -> counter.collect(number, inPerson(PAID)))
                            .isInstanceOf(Missing.class));
        }
        var manager = new Actor("procura.dirigente", Set.of("procura-managers"));
        assertThat(as(manager, () -> counter.open(number.value())).open()).isTrue();
    }

    private FieldProblem shortOf(BookingNumber number, List<Payment> payments) {
        var refused = catchThrowableOfType(Rejected.class, () -> collect(number, payments));
        assertThat(refused.problems()).hasSize(1);
        return refused.problems().get(0);
    }
}
