package it.sportellocertificati.document;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.sportellocertificati.safekeeping.MigratedDatabase;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

class DocumentsOnPostgresIT extends CertificateUploads {

    private static EmbeddedPostgres server;
    private static DataSource database;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        database = MigratedDatabase.postgres(server.getPostgresDatabase(), "safekeeping", "document");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    DataSource database() {
        JdbcClient.create(database)
                .sql("truncate document, audit_entry, dossier_key, key_canary")
                .update();
        return database;
    }
}
