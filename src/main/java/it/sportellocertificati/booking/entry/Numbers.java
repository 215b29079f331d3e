package it.sportellocertificati.booking.entry;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.RomeTime;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each booking its number; citizens and administrations share one series. */
@Component
public class Numbers {

    private final JdbcClient jdbc;

    public Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public BookingNumber next(Instant now) {
        long serial =
                jdbc.sql("select nextval('booking_serial')").query(Long.class).single();
        return BookingNumber.of(now.atZone(RomeTime.ZONE).getYear(), serial);
    }
}
