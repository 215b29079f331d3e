package it.sportellocertificati.booking.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.safekeeping.MigratedDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever a citizen or a clerk does needs one connection at a time: whoever holds one while waiting for another stands still with everybody
 * else as soon as the pool is empty.
 */
class OneConnectionTest extends CitizenScene {

    private final HikariDataSource pool = new HikariDataSource();

    @Override
    DataSource database() {
        pool.setDataSource(MigratedDatabase.h2("safekeeping", "booking", "booking-citizen"));
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(2000);
        return pool;
    }

    @AfterAll
    void drain() {
        pool.close();
    }

    @Test
    void everythingIsDoneOverOneConnection() {
        String press = "the same button";
        CitizenRequest request = new Wish().request();
        BookingNumber number =
                bookings.book(request, Channel.PORTAL, null, press).number();

        assertThat(bookings.book(request, Channel.PORTAL, null, press).repeated())
                .isTrue();
        assertThat(bookings.get(number).state()).isEqualTo(CitizenState.SUBMITTED);
        room.the(CitizenCancellations.class).askLink(number.value(), "Esempio", "1980-05-31");
        assertThat(room.the(Tracking.class).find(number.value(), "Esempio", "1980-05-31"))
                .isPresent();
        issue(number, 1);
        room.the(CallList.class).add(number, CitizenMessage.READY);
        assertThat(as(CitizenRoom.DESK, () -> room.the(CallList.class).open("lucca")))
                .hasSize(1);
        assertThat(collect(number, PAID).due()).isEqualTo("19.92");
        CollectionView view =
                as(CitizenRoom.CLERK, () -> room.the(Counter.class).open(number.value()));
        assertThat(view.collected()).isNotNull();
    }
}
