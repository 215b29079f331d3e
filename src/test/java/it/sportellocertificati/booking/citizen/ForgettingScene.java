package it.sportellocertificati.booking.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.safekeeping.SafekeepingFailure;
import it.sportellocertificati.safekeeping.Vault;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is left of the people of a booking that has ended. */
abstract class ForgettingScene extends CitizenScene {

    static final String[] OF_PEOPLE = {
        "Esempio",
        "Anna",
        "SMPNNA80E71E715A",
        "1980-05-31",
        "Prova",
        "Bruno",
        "PRVBRN75C02E715P",
        "posta.example",
        "3331234567",
        "RG 4711",
        "CA12345AA",
        "01234567890123",
        "fascicolo"
    };

    private static final String[] PERSONAL_COLUMNS = {
        "particulars", "reason", "fiscal_code_digest", "surname_digest", "keys_digest", "code_digest", "link_digest"
    };

    @Test
    void nothingOfThePeopleIsLeftOfWhatNobodyCollected() {
        Wish wish = new Wish().by("DELEGATE", Wish.BRUNO).use("LEGAL_AID").proof("RG 4711");
        String press = UUID.randomUUID().toString();
        Placed placed = bookings.book(wish.request(), Channel.PORTAL, null, press);
        BookingNumber number = placed.number();
        as(CitizenRoom.CLERK, () -> {
            bookings.note(number, StepKind.ISSUE_OVERDUE_HANDLED, "Chiesto il fascicolo di Esempio Anna");
            return "";
        });
        room.the(CitizenCancellations.class).askLink(number.value(), "Esempio", "1980-05-31");
        issue(number, 1);
        byte[] sealed = sealed(number);
        room.at("2026-12-20T23:00:00Z").events();

        room.the(CitizenExpiry.class).expire(number);

        assertForgotten(number, sealed);
        assertThat(bookings.get(number).state()).isEqualTo(CitizenState.EXPIRED);
        assertThat(room.events()).containsExactly(new CitizenBookingErased(number));
        assertThat(room.the(Tracking.class).find(number.value(), "Esempio", "1980-05-31"))
                .isEmpty();
        assertThat(room.the(CitizenCancellations.class).byCode(number, placed.cancellationCode()))
                .isFalse();
        assertThat(as(
                                CitizenRoom.CLERK,
                                () -> bookings.search(new CitizenQuery(null, "Esempio", null, null, null, null, 0, 10)))
                        .total())
                .isZero();
        assertThat(bookings.book(wish.request(), Channel.PORTAL, null, press).number())
                .as("whoever comes again books anew")
                .isNotEqualTo(number);
        assertThatThrownBy(() -> room.the(CitizenExpiry.class).expire(number)).isInstanceOf(Conflict.class);
    }

    @Test
    void nothingExpiresBeforeItsLastDayIsOver() {
        BookingNumber number = ready(new Wish());
        room.at("2026-12-20T22:00:00Z");

        assertThatThrownBy(() -> room.the(CitizenExpiry.class).expire(number))
                .isInstanceOf(Conflict.class)
                .hasMessage("booking.collection.runs");

        assertThat(bookings.get(number).state()).isEqualTo(CitizenState.READY);
        assertThat(bookings.get(number).particulars()).isNotNull();
    }

    @Test
    void theStatisticsStay() {
        BookingNumber number =
                booked(new Wish().certificates("CASELLARIO", "VISURA").use("ELECTION"));
        issue(number, 2);
        room.at("2026-12-20T23:00:00Z");
        room.the(CitizenExpiry.class).expire(number);

        Map<String, Object> row = room.jdbc()
                .sql("select * from citizen_booking where number = ?")
                .param(number.value())
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("channel", "PORTAL")
                .containsEntry("citizen_use", "ELECTION")
                .containsEntry("urgent", false)
                .containsEntry("state", "EXPIRED");
        assertThat(row.get("submitted_at")).isNotNull();
        assertThat(row.get("ready_at")).isNotNull();
        assertThat(row.get("closed_at")).isNotNull();
        assertThat(bookings.get(number).costs().total()).isEqualTo("3.92");
        assertThat(room.jdbc()
                        .sql("select sum(pages) from citizen_certificate where number = ?")
                        .param(number.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void nothingUnissuedExpires() {
        BookingNumber prepared = booked(new Wish());
        BookingNumber declined = booked(new Wish());
        decline(declined, "identità da chiarire");
        BookingNumber collected = ready(new Wish());
        collect(collected, PAID);
        room.at("2036-12-20T23:00:00Z");

        for (BookingNumber number : List.of(prepared, declined, collected)) {
            assertThatThrownBy(() -> room.the(CitizenExpiry.class).expire(number))
                    .isInstanceOf(Conflict.class)
                    .hasMessage("booking.state.changed");
            assertThat(bookings.get(number).particulars()).isNotNull();
        }
        room.the(CitizenRetention.class).forgetOld();
        assertThat(bookings.get(prepared).particulars()).isNotNull();
    }

    @Test
    void forgetsWhatWasCancelledAfterThirtyDays() {
        Placed placed = book(new Wish());
        byte[] sealed = sealed(placed.number());
        room.the(CitizenCancellations.class).byCode(placed.number(), placed.cancellationCode());

        assertKeptUntil("2026-12-20T22:59:00Z", placed.number());
        assertForgottenAt("2026-12-20T23:00:00Z", placed.number(), sealed);
        assertThat(bookings.get(placed.number()).state()).isEqualTo(CitizenState.CANCELLED);
    }

    @Test
    void forgetsWhatWasDeclinedAfterNinetyDays() {
        BookingNumber number = booked(new Wish());
        byte[] sealed = sealed(number);
        decline(number, "fascicolo di Esempio Anna");

        assertKeptUntil("2027-02-18T22:59:00Z", number);
        assertForgottenAt("2027-02-18T23:00:00Z", number, sealed);
    }

    @Test
    void forgetsWhatWasCollectedFiveYearsAfterTheIssue() {
        BookingNumber number = ready(new Wish());
        byte[] sealed = sealed(number);
        room.at("2026-12-18T08:00:00Z");
        collect(number, PAID);

        assertKeptUntil("2031-11-20T22:59:00Z", number);
        assertForgottenAt("2031-11-20T23:00:00Z", number, sealed);
        CollectionView view =
                as(CitizenRoom.CLERK, () -> room.the(Counter.class).open(number.value()));
        assertThat(view.collected()).isNull();
        assertThat(room.jdbc()
                        .sql("select due from citizen_collection")
                        .query(String.class)
                        .single())
                .as("what was paid stays for the statistics")
                .isEqualTo("19.92");
        assertThat(room.jdbc()
                        .sql("select count(*) from citizen_stamp")
                        .query(Long.class)
                        .single())
                .as("nor does a spent stamp become good again")
                .isEqualTo(1);
    }

    @Test
    void oneThatCannotBeErasedKeepsNoOther() {
        Placed broken = book(new Wish());
        Placed other = book(new Wish());
        for (Placed one : List.of(broken, other)) {
            room.the(CitizenCancellations.class).byCode(one.number(), one.cancellationCode());
        }
        room.failingFor(broken.number()).at("2027-01-20T08:00:00Z");

        room.the(CitizenRetention.class).forgetOld();

        assertThat(bookings.get(broken.number()).particulars()).isNotNull();
        assertThat(bookings.get(other.number()).particulars()).isNull();
        assertThat(room.audit(broken.number().value())).noneMatch(entry -> entry.contains("FORGOTTEN"));
    }

    private void assertKeptUntil(String instant, BookingNumber number) {
        room.at(instant);
        room.the(CitizenRetention.class).forgetOld();
        assertThat(bookings.get(number).particulars()).isNotNull();
    }

    private void assertForgottenAt(String instant, BookingNumber number, byte[] sealed) {
        room.at(instant).events();
        room.the(CitizenRetention.class).forgetOld();
        room.the(CitizenRetention.class).forgetOld();
        assertForgotten(number, sealed);
        assertThat(room.events()).containsExactly(new CitizenBookingErased(number));
        assertThat(room.audit(number.value()))
                .filteredOn(entry -> entry.contains("FORGOTTEN"))
                .hasSize(1);
    }

    private void assertForgotten(BookingNumber number, byte[] sealed) {
        assertThat(Dump.of(room.jdbc())).contains(number.value()).doesNotContain(OF_PEOPLE);
        for (String column : PERSONAL_COLUMNS) {
            assertThat(room.jdbc()
                            .sql("select count(*) from citizen_booking where number = ? and " + column + " is not null")
                            .param(number.value())
                            .query(Long.class)
                            .single())
                    .as(column)
                    .isZero();
        }
        assertThat(room.jdbc()
                        .sql("select count(*) from booking_repeat")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(room.jdbc()
                        .sql("select count(*) from booking_step where note is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> room.the(Vault.class).open(number.value(), CitizenSeal.PARTICULARS, sealed))
                .isInstanceOf(SafekeepingFailure.class)
                .hasMessage("safekeeping.keyDestroyed");
    }

    private byte[] sealed(BookingNumber number) {
        return room.jdbc()
                .sql("select particulars from citizen_booking where number = ?")
                .param(number.value())
                .query((row, line) -> row.getBytes(1))
                .single();
    }
}
