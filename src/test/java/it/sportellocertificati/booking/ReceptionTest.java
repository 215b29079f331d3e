package it.sportellocertificati.booking;

import static it.sportellocertificati.booking.SampleRequests.carichiPendenti;
import static it.sportellocertificati.booking.SampleRequests.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Rejected;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceptionTest extends InTheBookingRoom {

    private static BookingReceipt book(@Nullable String key) {
        return room.reception().register(carichiPendenti(), key);
    }

    @Test
    void answersARepeatWithTheFirstNumber() {
        BookingReceipt first = book("repeat");
        BookingReceipt again = book("repeat");

        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.repeated()).isTrue();
        assertThat(room.events()).hasSize(1);
    }

    @Test
    void booksTwiceWithoutAKeyOrUnderTwoKeys() {
        assertThat(book(null).number()).isNotEqualTo(book(null).number());
        assertThat(book("a").number()).isNotEqualTo(book("b").number());
    }

    @Test
    void refusesAKeyThatStoodForAnotherRequest() {
        book("other");

        assertThatThrownBy(() -> room.reception().register(carichiPendenti("c_l833", subject()), "other"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void keysOfTwoUsersDoNotMeet() {
        BookingReceipt desk = book("shared");
        room.actingAs(TestBookings.OTHER_DESK);

        assertThat(book("shared").number()).isNotEqualTo(desk.number());
    }

    @Test
    void tellsRequestsApartByEveryField() {
        BookingRequest r = carichiPendenti();
        SubjectDetails s = subject();
        SubjectDetails moved =
                new SubjectDetails(s.surname(), s.givenNames(), s.birthDate(), s.birthPlace(), s.fiscalCode(), "L833");
        room.reception().register(r, "fields");

        assertThatThrownBy(() -> room.reception().register(carichiPendenti("c_e715", moved), "fields"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> room.reception()
                        .register(
                                new BookingRequest(
                                        r.certificateType(),
                                        r.administration(),
                                        "lucca",
                                        r.official(),
                                        r.purpose(),
                                        r.legalBasis(),
                                        r.protocolNumber(),
                                        r.protocolDate(),
                                        r.ministryNumber(),
                                        s,
                                        null),
                                "fields"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void answersARepeatAlsoWhenItsRequestWouldNoLongerPass() {
        BookingNumber first = book("late").number();
        room.at(TestBookings.NOW.minus(Duration.ofDays(365)));
        assertThatThrownBy(() -> book("new"))
                .as("its protocol would be of the future")
                .isInstanceOf(Rejected.class);

        assertThat(book("late").number()).isEqualTo(first);
    }

    @Test
    void takesNoKeyOfMoreThanTwoHundredCharacters() {
        assertThat(book("k".repeat(200)).repeated()).isFalse();
        assertThatThrownBy(() -> book("k".repeat(201))).isInstanceOf(Rejected.class);
    }
}
