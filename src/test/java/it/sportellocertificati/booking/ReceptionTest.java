package it.sportellocertificati.booking;

import static it.sportellocertificati.booking.SampleRequests.carichiPendenti;
import static it.sportellocertificati.booking.SampleRequests.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.common.Conflict;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceptionTest {

    @TempDir
    private static Path keys;

    private static TestBookings room;

    /** The tables are made once: each booking has a number of its own, so the tests do not meet. */
    @BeforeAll
    static void openRoom() {
        room = new TestBookings(keys);
    }

    @BeforeEach
    void startAfresh() {
        room.startAfresh();
    }

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
}
