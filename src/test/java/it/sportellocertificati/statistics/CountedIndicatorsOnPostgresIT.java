package it.sportellocertificati.statistics;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.sportellocertificati.safekeeping.MigratedDatabase;
import java.io.IOException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

class CountedIndicatorsOnPostgresIT extends CountedIndicators {

    private static @Nullable EmbeddedPostgres server;

    @Override
    DataSource database() throws IOException {
        server = EmbeddedPostgres.start();
        return MigratedDatabase.postgres(server.getPostgresDatabase(), GeneratedBookings.ROOMS);
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
