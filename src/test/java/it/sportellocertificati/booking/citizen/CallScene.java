package it.sportellocertificati.booking.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Missing;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a desk calls. */
abstract class CallScene extends CitizenScene {

    private CallList calls;

    @BeforeEach
    void find() {
        calls = room.the(CallList.class);
    }

    @Test
    void listsWhoGaveATelephoneWithWhatTheCallNeeds() {
        BookingNumber number = ready(new Wish().email(null).language("en"));

        calls.add(number, CitizenMessage.READY);

        Call call = only(CitizenRoom.DESK, "lucca");
        assertThat(call.number()).isEqualTo(number);
        assertThat(call.message()).isEqualTo(CitizenMessage.READY);
        assertThat(call.surname() + " " + call.givenNames()).isEqualTo("Esempio Anna");
        assertThat(call.telephone()).isEqualTo("+393331234567");
        assertThat(call.language()).isEqualTo("en");
        assertThat(call.lastDay()).isEqualTo("2026-12-20");
        assertThat(call.toString()).doesNotContain("Esempio", "333");
        assertThat(Dump.of(room.jdbc())).doesNotContain("Esempio", "3331234567");
        assertThat(room.audit(number.value()))
                .contains("visitor citizen.call.LISTED READY", "camera.lucca citizen.call.read");
    }

    /** A child has no telephone of its own, and a ward may not understand. */
    @Test
    void callsTheParentWhoBookedAndSaysForWhom() {
        BookingNumber number =
                ready(new Wish().person(Wish.CARLA).by("PARENT", Wish.BRUNO).email(null));

        calls.add(number, CitizenMessage.READY);

        Call call = only(CitizenRoom.DESK, "lucca");
        assertThat(call.surname() + " " + call.givenNames()).isEqualTo("Prova Bruno");
        assertThat(call.onBehalfOf()).isEqualTo("Minore Carla");
        assertThat(Dump.of(room.jdbc())).doesNotContain("Minore", "Prova");
    }

    @Test
    void aDeskHasItsOwnAndThoseFromHome() {
        BookingNumber here = as(
                CitizenRoom.DESK,
                () -> bookings.book(
                                new Wish().request(),
                                Channel.DESK,
                                "lucca",
                                UUID.randomUUID().toString())
                        .number());
        issue(here, 1);
        BookingNumber home = ready(new Wish());
        calls.add(here, CitizenMessage.READY);
        room.at("2026-11-20T08:31:00Z");
        calls.add(home, CitizenMessage.READY);

        assertThat(open(CitizenRoom.DESK, "lucca")).extracting(Call::number).containsExactly(here, home);
        assertThat(open(CitizenRoom.OTHER_DESK, "viareggio"))
                .extracting(Call::number)
                .containsExactly(home);
        UUID first = open(CitizenRoom.DESK, "lucca").get(0).id();
        as(
                CitizenRoom.OTHER_DESK,
                () -> assertThatThrownBy(() -> calls.done(first, CallOutcome.REACHED))
                        .isInstanceOf(Missing.class)
                        .hasMessage("booking.citizen.call.unknown"));
        for (Actor stranger : List.of(CitizenRoom.OTHER_DESK, CitizenRoom.VISITOR, CitizenRoom.CLERK)) {
            as(stranger, () -> assertThatThrownBy(() -> calls.open("lucca")).isInstanceOf(Missing.class));
        }
    }

    @Test
    void listsNobodyWithoutATelephone() {
        calls.add(ready(new Wish().telephone(null)), CitizenMessage.READY);

        assertThat(open(CitizenRoom.DESK, "lucca")).isEmpty();
    }

    @Test
    void theNewestMessageTakesThePlaceOfTheOneBefore() {
        BookingNumber number = ready(new Wish());
        calls.add(number, CitizenMessage.READY);
        UUID first = only(CitizenRoom.DESK, "lucca").id();

        calls.add(number, CitizenMessage.REMINDER);

        assertThat(only(CitizenRoom.DESK, "lucca").message()).isEqualTo(CitizenMessage.REMINDER);
        assertGone(first, "DROPPED");
    }

    @Test
    void countsTheTriesUntilSomebodyAnswers() {
        BookingNumber number = ready(new Wish());
        calls.add(number, CitizenMessage.READY);
        UUID call = only(CitizenRoom.DESK, "lucca").id();

        for (int i = 0; i < 2; i++) {
            as(CitizenRoom.DESK, () -> done(call, CallOutcome.NO_ANSWER));
        }
        assertThat(only(CitizenRoom.DESK, "lucca").id()).isEqualTo(call);
        assertThat(room.jdbc()
                        .sql("select tries from citizen_call")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        as(CitizenRoom.DESK, () -> done(call, CallOutcome.MESSAGE_LEFT));

        assertThat(open(CitizenRoom.DESK, "lucca")).isEmpty();
        assertGone(call, "MESSAGE_LEFT");
        as(
                CitizenRoom.DESK,
                () -> assertThatThrownBy(() -> calls.done(call, CallOutcome.REACHED))
                        .isInstanceOf(Missing.class));
        assertThat(room.audit(number.value()))
                .contains("camera.lucca citizen.call.NO_ANSWER", "camera.lucca citizen.call.MESSAGE_LEFT");
    }

    @Test
    void nobodyIsCalledAboutWhatIsCollectedOrTakenBack() {
        BookingNumber collected = ready(new Wish());
        Placed cancelled = book(new Wish());
        issue(cancelled.number(), 1);
        calls.add(collected, CitizenMessage.READY);
        calls.add(cancelled.number(), CitizenMessage.READY);

        collect(collected, PAID);
        room.the(CitizenCancellations.class).byCode(cancelled.number(), cancelled.cancellationCode());
        assertThat(open(CitizenRoom.DESK, "lucca")).isEmpty();

        calls.add(collected, CitizenMessage.READY);
        calls.add(cancelled.number(), CitizenMessage.REMINDER);
        assertThat(open(CitizenRoom.DESK, "lucca"))
                .as("not by a mail either that fails only now")
                .isEmpty();
    }

    @Test
    void theExpiryIsToldAfterTheBookingIsForgotten() {
        BookingNumber number = ready(new Wish());
        room.at("2026-12-20T23:00:00Z");
        calls.add(number, CitizenMessage.EXPIRED);

        room.the(CitizenExpiry.class).expire(number);

        Call call = only(CitizenRoom.DESK, "lucca");
        assertThat(call.surname()).isEqualTo("Esempio");
        assertThat(Dump.of(room.jdbc())).doesNotContain("Esempio", "3331234567");
        as(CitizenRoom.DESK, () -> done(call.id(), CallOutcome.REACHED));
        assertGone(call.id(), "REACHED");
    }

    @Test
    void tellsThatItWasDeclinedToWhoHasNoAddress() {
        BookingNumber number = booked(new Wish());
        decline(number, "identità da chiarire");

        calls.add(number, CitizenMessage.DECLINED);

        assertThat(only(CitizenRoom.DESK, "lucca").message()).isEqualTo(CitizenMessage.DECLINED);
    }

    @Test
    void whoWasNotReachedWithinFourteenDaysIsForgotten() {
        BookingNumber number = ready(new Wish());
        calls.add(number, CitizenMessage.READY);
        UUID call = only(CitizenRoom.DESK, "lucca").id();

        room.at("2026-12-04T08:29:59Z");
        calls.forgetOld();
        assertThat(open(CitizenRoom.DESK, "lucca")).hasSize(1);

        room.at("2026-12-04T08:30:00Z");
        calls.forgetOld();
        assertThat(open(CitizenRoom.DESK, "lucca")).isEmpty();
        assertGone(call, "DROPPED");
        assertThat(room.audit(number.value())).contains("visitor citizen.call.DROPPED");
    }

    private String done(UUID call, CallOutcome outcome) {
        calls.done(call, outcome);
        return "";
    }

    private List<Call> open(Actor desk, String code) {
        return as(desk, () -> calls.open(code));
    }

    private Call only(Actor desk, String code) {
        List<Call> open = open(desk, code);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    /** The row stays for the count of calls; what it held does not, nor its key. */
    private void assertGone(UUID call, String outcome) {
        assertThat(room.jdbc()
                        .sql("select outcome from citizen_call where id = ? and called is null and done_at is not null")
                        .param(call)
                        .query(String.class)
                        .single())
                .isEqualTo(outcome);
        assertThat(room.jdbc()
                        .sql("select count(*) from dossier_key where dossier = ? and wrapped_key is null")
                        .param("call/" + call)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
