package it.sportellocertificati.booking;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The room for the tests of a class. Its tables are made once: each booking has a number of its own, so the tests do not meet. */
abstract class InTheBookingRoom {

    @TempDir
    private static Path keys;

    static TestBookings room;
    Bookings bookings;

    @BeforeAll
    static void openRoom() {
        room = new TestBookings(keys);
    }

    @BeforeEach
    void startAfresh() {
        room.startAfresh();
        bookings = room.bookings();
    }
}
