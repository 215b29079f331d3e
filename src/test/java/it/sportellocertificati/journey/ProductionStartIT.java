package it.sportellocertificati.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application as an operator installs it: on PostgreSQL, with nothing of the demo, and before its mail servers answer. */
class ProductionStartIT {

    private static final String ADMINISTRATOR = "amministratore";
    private static final String PASSWORD = "Un segreto 2026!";

    @TempDir
    private Path data;

    @Test
    void startsOnAnEmptyDatabaseWhileTheMailServersAreDown() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                ApplicationProcess application = new ApplicationProcess(data, settings(database, true))) {
            application.start();
            assertThat(get(application, "/api/v1/desks").statusCode()).isEqualTo(200);
            assertThat(get(application, "/actuator/prometheus").statusCode()).isEqualTo(200);
            assertThat(get(application, "/simulatore").statusCode()).isEqualTo(404);
            assertThat(get(application, "/api/v1/bookings").body()).contains("\"total\":0");
            assertThat(data.resolve("demo-users.properties")).doesNotExist();
        }
    }

    @Test
    void refusesANewInstallationThatHasNoKeys() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                ApplicationProcess application = new ApplicationProcess(data, settings(database, false))) {
            assertThatThrownBy(application::start).hasMessageContaining("ended while it started");
            assertThat(application.console())
                    .contains("does not start without these")
                    .contains("sportello.safekeeping.make-keys")
                    .doesNotContain(PASSWORD);
        }
    }

    private String[] settings(EmbeddedPostgres database, boolean makeKeys) throws Exception {
        return new String[] {
            "--spring.profiles.active=production",
            "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres",
            "--sportello.admin.username=" + ADMINISTRATOR,
            "--sportello.admin.password=" + PASSWORD,
            "--sportello.safekeeping.make-keys=" + makeKeys,
            "--sportello.agreement.file="
                    + Path.of("src", "main", "resources", "agreement", "lucca.yaml")
                            .toUri(),
            "--sportello.pec.trust-anchors=" + anchors(),
            "--spring.mail.host=127.0.0.1",
            "--sportello.mail.from=casellario@procura.example",
            "--sportello.portal.address=https://sportello.example",
            "--sportello.counter.address=via dell'Esempio 1, Lucca",
            "--sportello.contacts.office=casellario@procura.example",
            "--sportello.contacts.data-protection=rpd@procura.example",
            "--sportello.contacts.accessibility=accessibilita@procura.example",
            "--sportello.counter.hours.it=dal lunedì al venerdì, dalle 9:00 alle 12:30",
            "--sportello.pec.accounts.camera.address=protocollo@pec.cameradicommercio.example",
            server("procura", "smtp"),
            server("procura", "imap"),
            server("camera", "smtp"),
            server("camera", "imap"),
            password("procura", "smtp"),
            password("procura", "imap"),
            password("camera", "smtp"),
            password("camera", "imap")
        };
    }

    private static String server(String account, String protocol) {
        return "--sportello.pec.accounts." + account + "." + protocol + ".host=127.0.0.1";
    }

    private static String password(String account, String protocol) {
        return "--sportello.pec.accounts." + account + "." + protocol + ".password=segreto";
    }

    /** Any authority's certificate will do: no receipt is read here. */
    private Path anchors() throws Exception {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        byte[] certificate = ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers()[0].getEncoded();
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n";
        return Files.writeString(data.resolve("anchors.pem"), pem);
    }

    private static HttpResponse<String> get(ApplicationProcess application, String path)
            throws IOException, InterruptedException {
        URI address = application.address().resolve(path);
        String login =
                Base64.getEncoder().encodeToString((ADMINISTRATOR + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Basic " + login)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
