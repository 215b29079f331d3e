package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.safekeeping.MigratedDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

/** Citizens' bookings on the database of the demo. */
class CitizensTest {

    private static DataSource fresh() {
        return MigratedDatabase.h2("safekeeping", "booking", "booking-citizen");
    }

    @Nested
    class Booking extends BookingScene {

        @Override
        DataSource database() {
            return fresh();
        }
    }

    @Nested
    class AtTheCounter extends CounterScene {

        @Override
        DataSource database() {
            return fresh();
        }
    }

    @Nested
    class TakingBack extends WithdrawalScene {

        @Override
        DataSource database() {
            return fresh();
        }
    }

    @Nested
    class Seeing extends SeeingScene {

        @Override
        DataSource database() {
            return fresh();
        }
    }

    @Nested
    class Forgetting extends ForgettingScene {

        @Override
        DataSource database() {
            return fresh();
        }
    }

    @Nested
    class Calling extends CallScene {

        @Override
        DataSource database() {
            return fresh();
        }
    }
}
