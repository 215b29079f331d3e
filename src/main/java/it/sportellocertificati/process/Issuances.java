package it.sportellocertificati.process;

import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.common.BookingNumber;
import org.springframework.stereotype.Component;

/** The one place that asks whose booking a number is: citizens and administrations draw from the same numbers. */
@Component
class Issuances {

    private final CitizenBookings bookings;
    private final CitizenIssuance citizens;
    private final AdministrationIssuance administrations;

    Issuances(CitizenBookings bookings, CitizenIssuance citizens, AdministrationIssuance administrations) {
        this.bookings = bookings;
        this.citizens = citizens;
        this.administrations = administrations;
    }

    boolean isCitizens(BookingNumber number) {
        return bookings.exists(number);
    }

    Issuance of(BookingNumber number) {
        return isCitizens(number) ? citizens : administrations;
    }
}
