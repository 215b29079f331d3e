package it.sportellocertificati.booking;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.common.BookingNumber;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookingSearchTest {

    @TempDir
    private Path keys;

    @Test
    void staffFindWhatTheyMaySeeAndNothingElse() {
        TestBookings room = new TestBookings(keys);
        BookingNumber lucca = book(room);
        room.actingAs(TestBookings.OTHER_DESK);
        BookingNumber viareggio = book(room);

        assertThat(found(room, bySurname("èsempio"))).containsExactly(viareggio);
        assertThat(found(room, new BookingQuery(lucca.value(), null, null, null, null, null, null, 0, 20)))
                .isEmpty();
        room.actingAs(TestBookings.CLERK);
        assertThat(found(
                        room,
                        new BookingQuery(
                                null,
                                null,
                                null,
                                SampleRequests.FISCAL_CODE,
                                BookingState.SUBMITTED,
                                null,
                                null,
                                0,
                                20)))
                .containsExactlyInAnyOrder(lucca, viareggio);
        assertThat(found(room, since(LocalDate.of(2026, 11, 21)))).isEmpty();
        assertThat(found(room, since(LocalDate.of(2026, 11, 20)))).hasSize(2);
        assertThat(found(room, new BookingQuery(null, null, null, null, null, null, null, 1, 1)))
                .hasSize(1);
    }

    private static BookingQuery bySurname(String surname) {
        return new BookingQuery(null, null, surname, null, null, null, null, 0, 20);
    }

    private static BookingQuery since(LocalDate day) {
        return new BookingQuery(null, null, null, null, null, day, null, 0, 20);
    }

    private static BookingNumber book(TestBookings room) {
        return room.reception().register(SampleRequests.carichiPendenti(), null).number();
    }

    private static List<BookingNumber> found(TestBookings room, BookingQuery query) {
        return room.search().find(query).bookings().stream()
                .map(Booking::number)
                .toList();
    }
}
