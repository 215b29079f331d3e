package it.sportellocertificati.report.approval;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.sportellocertificati.safekeeping.MigratedDatabase;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

class WholeEditionOnPostgresIT extends WholeEdition {

    private static EmbeddedPostgres server;
    private static DataSource database;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        database = MigratedDatabase.postgres(server.getPostgresDatabase(), "safekeeping", "report");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    DataSource database() {
        JdbcClient.create(database)
                .sql("truncate report_edition, report_template, audit_entry, dossier_key, key_canary cascade")
                .update();
        return database;
    }
}
