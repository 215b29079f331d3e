package it.sportellocertificati.report.publication;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.sportellocertificati.safekeeping.MigratedDatabase;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

class PublicationsOnPostgresIT extends PublishingReports {

    private static EmbeddedPostgres server;
    private static DataSource database;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        database = MigratedDatabase.postgres(server.getPostgresDatabase(), "safekeeping", "report-publication");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    DataSource database() {
        JdbcClient.create(database)
                .sql("truncate report_publication_file, report_publication")
                .update();
        return database;
    }
}
