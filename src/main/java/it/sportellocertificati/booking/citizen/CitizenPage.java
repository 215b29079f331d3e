package it.sportellocertificati.booking.citizen;

import java.util.List;

/** @param total how many fit in all */
public record CitizenPage(List<CitizenBooking> bookings, long total, int page, int size) {

    public CitizenPage {
        bookings = List.copyOf(bookings);
    }
}
