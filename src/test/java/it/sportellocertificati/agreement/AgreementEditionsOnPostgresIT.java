package it.sportellocertificati.agreement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.sportellocertificati.safekeeping.MigratedDatabase;
import java.io.IOException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class AgreementEditionsOnPostgresIT extends KeptEditions {

    private static @Nullable EmbeddedPostgres server;
    private static @Nullable DataSource database;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        database = MigratedDatabase.postgres(server.getPostgresDatabase(), "agreement");
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    DataSource database() {
        return Objects.requireNonNull(database);
    }
}
