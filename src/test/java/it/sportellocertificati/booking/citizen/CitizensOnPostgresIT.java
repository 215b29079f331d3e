package it.sportellocertificati.booking.citizen;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.sportellocertificati.safekeeping.MigratedDatabase;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Citizens' bookings on the database of the office, where a failed statement ends its transaction. */
class CitizensOnPostgresIT {

    private static EmbeddedPostgres server;
    private static DataSource database;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        database = MigratedDatabase.postgres(server.getPostgresDatabase(), "safekeeping", "booking", "booking-citizen");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    /** Each scene has keys of its own. */
    private static DataSource emptied() {
        JdbcClient.create(database).sql("truncate dossier_key, key_canary").update();
        return database;
    }

    @Nested
    class Booking extends BookingScene {

        @Override
        DataSource database() {
            return emptied();
        }
    }

    @Nested
    class AtTheCounter extends CounterScene {

        @Override
        DataSource database() {
            return emptied();
        }
    }

    @Nested
    class TakingBack extends WithdrawalScene {

        @Override
        DataSource database() {
            return emptied();
        }
    }

    @Nested
    class Seeing extends SeeingScene {

        @Override
        DataSource database() {
            return emptied();
        }
    }

    @Nested
    class Forgetting extends ForgettingScene {

        @Override
        DataSource database() {
            return emptied();
        }
    }

    @Nested
    class Calling extends CallScene {

        @Override
        DataSource database() {
            return emptied();
        }
    }
}
