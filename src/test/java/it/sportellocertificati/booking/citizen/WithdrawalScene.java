package it.sportellocertificati.booking.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking a booking back, by the link of a mail or by the code of the sheet. */
abstract class WithdrawalScene extends CitizenScene {

    private CitizenCancellations cancellations;

    @BeforeEach
    void find() {
        cancellations = room.the(CitizenCancellations.class);
    }

    @Test
    void aLinkCancelsOnce() {
        BookingNumber number = booked(new Wish());
        String token = link(number);
        assertThat(cancellations.linked(token)).contains(number);

        assertThat(cancellations.byLink(token)).isTrue();

        assertThat(bookings.get(number).state()).isEqualTo(CitizenState.CANCELLED);
        assertThat(room.events()).contains(new CitizenBookingCancelled(number));
        assertThat(cancellations.linked(token)).isEmpty();
        assertThat(cancellations.byLink(token)).isFalse();
        assertThat(room.events()).isEmpty();
        assertThat(room.audit(number.value())).contains("visitor citizen.link", "visitor citizen.CANCELLED link");
        assertThat(Dump.of(room.jdbc()))
                .as("the link is known by its digest alone")
                .doesNotContain(token);
    }

    @Test
    void aLinkHoldsForADay() {
        BookingNumber number = booked(new Wish());
        String token = link(number);

        room.at("2026-11-21T08:29:59Z");
        assertThat(cancellations.linked(token)).contains(number);
        room.at("2026-11-21T08:30:00Z");
        assertThat(cancellations.linked(token)).isEmpty();
        assertThat(cancellations.byLink(token)).isFalse();
        assertThat(bookings.get(number).state()).isEqualTo(CitizenState.SUBMITTED);
    }

    @Test
    void aSecondLinkIsSentOnlyAfterFiveMinutesAndEndsTheFirst() {
        BookingNumber number = booked(new Wish());
        String first = link(number);

        room.at("2026-11-20T08:34:59Z");
        cancellations.askLink(number.value(), "Esempio", "31/05/1980");
        assertThat(room.events()).isEmpty();

        room.at("2026-11-20T08:35:00Z");
        String second = link(number);
        assertThat(second).isNotEqualTo(first);
        assertThat(cancellations.byLink(first)).isFalse();
        assertThat(cancellations.byLink(second)).isTrue();
    }

    @Test
    void sendsNoLinkToWhoDoesNotKnowTheKeysOrGaveNoAddress() {
        BookingNumber number = booked(new Wish());
        BookingNumber unreachable = booked(new Wish().email(null));
        room.events();

        cancellations.askLink(number.value(), "Prova", "1980-05-31");
        cancellations.askLink(number.value(), "Esempio", "1980-05-30");
        cancellations.askLink(null, null, null);
        cancellations.askLink(unreachable.value(), "Esempio", "1980-05-31");

        assertThat(room.events()).isEmpty();
    }

    @Test
    void theCodeOfTheSheetCancelsInAnyWriting() {
        Placed placed = book(new Wish().email(null));
        Placed other = book(new Wish());
        String code = placed.cancellationCode();
        assertThat(cancellations.byCode(placed.number(), other.cancellationCode()))
                .isFalse();
        assertThat(cancellations.byCode(other.number(), code)).isFalse();
        assertThat(cancellations.byCode(placed.number(), "")).isFalse();

        String typed = " " + code.substring(0, 4).toLowerCase(Locale.ROOT) + "-\u00a0" + code.substring(4) + " ";
        assertThat(cancellations.byCode(placed.number(), typed)).isTrue();

        assertThat(cancellations.byCode(placed.number(), code)).as("once").isFalse();
        assertThat(bookings.get(placed.number()).state()).isEqualTo(CitizenState.CANCELLED);
        assertThat(room.audit(placed.number().value())).contains("visitor citizen.CANCELLED code");
        assertThat(Dump.of(room.jdbc())).doesNotContain(code);
    }

    @Test
    void whatIsCollectedOrDeclinedIsNotCancelled() {
        Placed placed = book(new Wish());
        issue(placed.number(), 1);
        String token = link(placed.number());
        collect(placed.number(), PAID);
        BookingNumber declined = booked(new Wish());
        decline(declined, "identità da chiarire");
        room.events();

        assertThat(cancellations.byCode(placed.number(), placed.cancellationCode()))
                .isFalse();
        assertThat(cancellations.byLink(token)).isFalse();
        cancellations.askLink(placed.number().value(), "Esempio", "1980-05-31");
        cancellations.askLink(declined.value(), "Esempio", "1980-05-31");

        assertThat(room.events()).isEmpty();
        assertThat(bookings.get(placed.number()).state()).isEqualTo(CitizenState.COLLECTED);
    }

    @Test
    void whatIsCancelledIsNeitherIssuedNorCollectedNorExpired() {
        Placed prepared = book(new Wish());
        as(CitizenRoom.CLERK, () -> {
            room.the(CitizenIssue.class).decide(prepared.number(), "ISSUED", Map.of("CASELLARIO", 1), null);
            return "";
        });
        cancellations.byCode(prepared.number(), prepared.cancellationCode());
        Placed waiting = book(new Wish());
        issue(waiting.number(), 1);
        cancellations.byCode(waiting.number(), waiting.cancellationCode());

        assertThatThrownBy(() -> room.the(CitizenIssue.class).apply(prepared.number()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> collect(waiting.number(), PAID)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> room.the(CitizenExpiry.class).expire(waiting.number()))
                .isInstanceOf(Conflict.class);
        assertThat(bookings.get(waiting.number()).state()).isEqualTo(CitizenState.CANCELLED);
    }

    @Test
    void ofCancellingAndCollectingAtTheSameMomentOneWins() throws Exception {
        for (int i = 0; i < 10; i++) {
            Placed placed = book(new Wish());
            BookingNumber number = placed.number();
            issue(number, 1);
            List<Payment> paid = List.of(stamp("%014d".formatted(i), "19.92"));
            room.actingAs(CitizenRoom.CLERK);
            room.events();

            List<Object> answers = together(List.of(
                    () -> cancellations.byCode(number, placed.cancellationCode()),
                    () -> room.the(Counter.class).collect(number, inPerson(paid))));

            boolean cancelled = answers.get(0).equals(true);
            CitizenState state = bookings.get(number).state();
            assertThat(state).isEqualTo(cancelled ? CitizenState.CANCELLED : CitizenState.COLLECTED);
            if (cancelled) {
                assertThat(answers.get(1)).isInstanceOf(Conflict.class);
                assertThat(room.events()).containsExactly(new CitizenBookingCancelled(number));
            } else {
                assertThat(answers.get(1)).isInstanceOf(Collected.class);
                assertThat(room.events()).containsExactly(new CertificatesCollected(number));
            }
        }
    }

    private String link(BookingNumber number) {
        room.events();
        cancellations.askLink(number.value(), "Esempio", "1980-05-31");
        return room.events().stream()
                .filter(CancellationLinkAsked.class::isInstance)
                .map(told -> ((CancellationLinkAsked) told).token())
                .findFirst()
                .orElseThrow();
    }
}
