package it.sportellocertificati.journey;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.Chromium;
import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.document.SignedSamples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job, end to end, as three people do it in three browsers, over real mail sockets. */
class JourneyIT extends RunningApplication {

    private static final Path PICTURES = Path.of("target", "pictures");

    @Autowired
    private DataSource database;

    @Test
    void aBookingGoesFromTheDeskToADeliveredCertificate() throws Exception {
        Files.createDirectories(PICTURES);
        byte[] certificate = SignedSamples.pades("Certificato dei carichi pendenti");
        String number;
        try (Chromium chromium = new Chromium()) {
            try (TasklistPage desk = tasklist(chromium, "camera.lucca")) {
                number = desk.book("c_l833");
                desk.picture(PICTURES.resolve("journey-1-booked.png"));
            }
            try (TasklistPage clerk = tasklist(chromium, "procura.addetto")) {
                clerk.open(number, "Verificare la prenotazione");
                clerk.picture(PICTURES.resolve("journey-2-verify.png"));
                clerk.choose("Accogliere");
                clerk.complete();
                clerk.awaitDone(number);
            }
            try (TasklistPage clerk = tasklist(chromium, "procura.addetto2")) {
                clerk.open(number, "Rilasciare il certificato");
                clerk.upload("certificato firmato.pdf", certificate);
                clerk.awaitText("integra");
                clerk.picture(PICTURES.resolve("journey-3-issue.png"));
                clerk.complete();
                clerk.awaitDone(number);
            }
        }

        Person manager = new Person(address("/"), "procura.dirigente", passwordOf("procura.dirigente"));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(manager.get("/api/v1/bookings/" + number)
                                .body()
                                .path("state")
                                .asText())
                        .isEqualTo("DELIVERED"));
        assertThat(new SimulatedMailbox(imapPort(), "protocollo@pec.comune.viareggio.example").certificatesOf(number))
                .as("what the administration received, byte by byte")
                .singleElement()
                .isEqualTo(certificate);
        readEvidence(manager.get("/api/v1/bookings/" + number + "/evidence").bytes(), number, certificate);
        engineHoldsNobody(number);
    }

    private TasklistPage tasklist(Chromium chromium, String user) {
        return new TasklistPage(chromium.browser(), URI.create(address("").toString()), user, passwordOf(user));
    }

    private static void readEvidence(byte[] zip, String number, byte[] certificate) throws Exception {
        Map<String, byte[]> files = unzip(zip);
        assertThat(files.keySet())
                .contains(
                        "LEGGIMI.txt",
                        "cronologia.json",
                        "SHA256SUMS",
                        "certificato-" + number + ".pdf",
                        "comunicazione-art10-1/messaggio-inviato.eml",
                        "certificato-1/messaggio-inviato.eml",
                        "certificato-1/ricevuta-01-accettazione.eml",
                        "certificato-1/ricevuta-02-avvenuta-consegna.eml");
        assertThat(files.get("certificato-" + number + ".pdf")).isEqualTo(certificate);
        String sums = text(files, "SHA256SUMS");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals("SHA256SUMS")) {
                String hash = HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(file.getValue()));
                assertThat(sums).contains(hash + "  " + file.getKey());
            }
        }
        String sent = text(files, "certificato-1/messaggio-inviato.eml");
        String messageId = sent.replaceAll("(?s).*?\\bMessage-ID: (<[^>]+>).*", "$1");
        assertThat(text(files, "certificato-1/ricevuta-02-avvenuta-consegna.eml"))
                .contains(messageId);
        assertThat(text(files, "LEGGIMI.txt")).contains(number, "openssl cms -verify");
    }

    /** Every table of the engine, run-time and history, after the whole journey. */
    private void engineHoldsNobody(String number) {
        assertThat(EngineTables.dump(database))
                .contains(number)
                .doesNotContainIgnoringCase("esempio")
                .doesNotContain("SMPNNA80E71E715A")
                .doesNotContain("1980-05-31")
                .doesNotContain("Funzionaria")
                .doesNotContain("dichiarazione sostitutiva")
                .doesNotContain("comune.viareggio.example")
                .doesNotContain("certificato firmato.pdf");
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
