package it.sportellocertificati.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The simulator's pages over real HTTP. */
@SpringBootTest(
        classes = PagesContext.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "sportello.pec.simulator.smtp-port=0",
            "sportello.pec.simulator.imap-port=0",
            "sportello.pec.simulator.delay=0",
            "sportello.pec.simulator.enabled=true"
        })
class SimulatorPagesTest {

    private static final String OFFICE = "casellario.procura.lucca@giustiziacert.it";
    private static final String TOWN = "protocollo@pec.comune-di-prova.example";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    private int port;

    @Autowired
    private EmbeddedProvider provider;

    @DynamicPropertySource
    static void ownDirectory(DynamicPropertyRegistry registry) throws IOException {
        Path directory = Files.createTempDirectory(Path.of("target"), "simulatore-pagine");
        RunningProvider.giveAuthority(directory);
        registry.add("sportello.pec.simulator.data", directory::toString);
    }

    @Test
    void listsTheMailboxesOfTheConfiguredAccountsUnderALoudBanner() throws Exception {
        HttpResponse<String> page = get("/simulatore");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Simulatore: nessuna posta esce da questa macchina", OFFICE)
                .contains("protocollo@pec.cameradicommercio.example");
    }

    @Test
    void sendsANoticeFromAnAdministrationAndShowsItsReceipts() throws Exception {
        String form = get("/simulatore/scrivi?numero=LU26-0004-1275").body();
        assertThat(form).contains("value=\"" + OFFICE + "\"", "LU26-0004-1275: comunicazione");
        HttpResponse<String> sent =
                post(form, Map.of("from", TOWN, "to", OFFICE, "subject", "Prenotazione è <b>", "text", "Numero\nLU26"));
        assertThat(sent.statusCode()).isEqualTo(302);
        await().atMost(Duration.ofSeconds(60)).until(() -> provider.pending() == 0);

        URI next = URI.create(sent.headers().firstValue("Location").orElseThrow());
        HttpResponse<String> mailbox = get(next.getPath() + "?" + next.getQuery());
        assertThat(mailbox.body())
                .contains("ACCETTAZIONE: Prenotazione è &lt;b&gt;", "CONSEGNA: Prenotazione è &lt;b&gt;")
                .contains("Il simulatore ha preso il messaggio");
        assertThat(sent.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("SESSION"));
        long number = provider.mailbox(OFFICE)
                .get(provider.mailbox(OFFICE).size() - 1)
                .number();
        assertThat(get("/simulatore/caselle/" + OFFICE + "/" + number).body())
                .contains(
                        "Testo del messaggio allegato", "Numero", "LU26", "daticert.xml", "postacert.eml", "smime.p7s")
                .contains("X-Trasporto");
    }

    @Test
    void refusesAPostWithoutTheToken() throws Exception {
        HttpResponse<String> answer = post("name=\"_csrf\" value=\"falso\"", Map.of("from", TOWN, "to", OFFICE));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void namesEachWrongFieldAndKeepsWhatWasTyped() throws Exception {
        String form = get("/simulatore/scrivi").body();
        HttpResponse<String> answer =
                post(form, Map.of("from", "non un indirizzo", "to", OFFICE, "subject", "", "text", "resta \"qui\""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Il mittente non è un indirizzo", "Manca l&#39;oggetto")
                .contains("value=\"non un indirizzo\"", "resta &quot;qui&quot;")
                .contains("aria-invalid=\"true\"");
    }

    @Test
    void neverRendersMailAsHtml() throws Exception {
        provider.deliverOrdinary(
                TOWN,
                ("From: <script>alert(1)</script>@x.example\r\nSubject: <img src=x onerror=alert(2)>\r\n"
                                + "Content-Type: text/html\r\n\r\n<script>alert(3)</script>\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        MailboxMessage last = provider.mailbox(TOWN).get(provider.mailbox(TOWN).size() - 1);
        String list = get("/simulatore/caselle/" + TOWN).body();
        String page = get("/simulatore/caselle/" + TOWN + "/" + last.number()).body();

        assertThat(list + page).doesNotContain("<script>", "<img");
        assertThat(page).contains("&lt;script&gt;alert(3)", "sorgente HTML, non eseguita");
    }

    @Test
    void downloadsTheRawMessageAndEachAttachmentAsFiles() throws Exception {
        provider.deliverOrdinary(TOWN, MailClient.letter(OFFICE, TOWN, "<uno@x.example>"));
        MailboxMessage last = provider.mailbox(TOWN).get(provider.mailbox(TOWN).size() - 1);
        String path = "/simulatore/caselle/" + TOWN + "/" + last.number();
        HttpResponse<byte[]> raw = getBytes(path + "/messaggio.eml");
        HttpResponse<byte[]> attachment = getBytes(path + "/allegati/0");

        assertThat(raw.body()).isEqualTo(provider.raw(TOWN, last.number()));
        assertThat(new String(attachment.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.7");
        assertThat(attachment.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("certificato.pdf");
        assertThat(attachment.headers().firstValue("Content-Type")).contains("application/octet-stream");
    }

    @Test
    void switchesFaultsOnAndOffAndComesBackAfterARestart() throws Exception {
        String switches = get("/simulatore/guasti").body();
        assertThat(switches).contains("Firma con impronta SHA-1", "+doppie").doesNotContain("checked");
        HttpResponse<String> answer = post("/simulatore/guasti", switches, Map.of("guasto", "DOCTYPE"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(provider.faults()).containsExactly(Fault.DOCTYPE);
        assertThat(get("/simulatore/guasti?fatto=guasti").body()).contains("I guasti sono impostati", "checked");
        assertThat(post("/simulatore/guasti", switches, Map.of("guasto", "ALTRO"))
                        .statusCode())
                .isEqualTo(400);
        post("/simulatore/guasti", switches, Map.of());
        assertThat(provider.faults()).isEmpty();
        post("/simulatore/guasti/riavvio", switches, Map.of());
        assertThat(provider.isRunning()).isTrue();
    }

    @Test
    void answersNotFoundForWhatIsNotThere() throws Exception {
        assertThat(get("/simulatore/caselle/nessuno@x.example").statusCode()).isEqualTo(404);
        assertThat(get("/simulatore/caselle/" + OFFICE + "/999999").statusCode())
                .isEqualTo(404);
        assertThat(get("/simulatore/caselle/" + OFFICE + "/999999/allegati/0").statusCode())
                .isEqualTo(404);
    }

    @Test
    void makesASignedCertificateThatNamesItsBookingAndCallsItselfInvalid() throws Exception {
        byte[] pdf = getBytes(
                        "/simulatore/certificato-di-prova?numero=lu26-0004-1275&cognome=" + encoded("Đorđević Ψ 汉"))
                .body();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("LU26-0004-1275", "Đorđević", "FAC-SIMILE – NON VALIDO");
            var signature = document.getSignatureDictionaries().get(0);
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            var cms = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(pdf)), signature.getContents(pdf));
            SignerInformation signer =
                    cms.getSignerInfos().getSigners().iterator().next();
            var holder = (X509CertificateHolder)
                    cms.getCertificates().getMatches(signer.getSID()).iterator().next();
            assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder)))
                    .isTrue();
            assertThat(holder.getSubject().toString()).contains("FIRMATARIO DI PROVA");
        }
        assertThat(get("/simulatore/certificato-di-prova").body()).contains("Crea il PDF");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> getBytes(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> post(String form, Map<String, String> fields) throws Exception {
        return post("/simulatore/scrivi", form, fields);
    }

    private HttpResponse<String> post(String path, String form, Map<String, String> fields) throws Exception {
        Matcher token = TOKEN.matcher(form);
        assertThat(token.find()).isTrue();
        String body = "_csrf=" + encoded(token.group(1)) + "&"
                + fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
