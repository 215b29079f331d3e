package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import it.sportellocertificati.Chromium;
import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.simulator.EmbeddedProvider;
import it.sportellocertificati.simulator.Fault;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tasks that appear when something does not go smoothly, each worked in the real Tasklist by whoever has it. */
class ClerkDeskIT extends RunningApplication {

    private static final String RESOLVE = "Risolvere la mancata consegna";

    private static Chromium chromium;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private EmbeddedProvider provider;

    @Autowired
    private JdbcClient jdbc;

    private Prelude before;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void others() {
        before = new Prelude(
                address("/"),
                RunningApplication::passwordOf,
                signedIn("tasklist", "procura.addetto"),
                runtime,
                management);
    }

    @Test
    void theDeskCorrectsWhatTheProcuraAskedForAndSendsItBack() {
        String number = before.booked("camera.lucca", "c_e715");
        before.verified(number, "CORRECTION", "La norma indicata non consente la richiesta.");
        try (FormPage form = as("camera.lucca").open("Correggere la prenotazione", number)) {
            PlaywrightAssertions.assertThat(form.page().locator("[data-request]"))
                    .containsText("La norma indicata non consente la richiesta.");
            PlaywrightAssertions.assertThat(form.page().locator("[data-request]"))
                    .containsText(number);
            assertThat(form.value("subject.surname")).isEqualTo("Esempio");
            assertThat(form.value("subject.birthDate")).isEqualTo("31/05/1980");
            assertThat(form.barriers()).isEmpty();
            form.type("legalBasis", "art. 43 DPR 445/2000")
                    .type("subject.fiscalCode", "SMPNNA80E71E715B")
                    .complete();
            assertThat(form.error("subject.fiscalCode")).contains("errore di battitura");
            assertThat(before.booking(number).get("legalBasis").asText()).isEqualTo("art. 71 DPR 445/2000");
            assertThat(before.booking(number).get("state").asText()).isEqualTo("CORRECTION_REQUESTED");
            form.type("subject.fiscalCode", "SMPNNA80E71E715A").complete();
            form.awaitDone();
        }
        JsonNode corrected = before.booking(number);
        assertThat(corrected.get("state").asText()).isEqualTo("SUBMITTED");
        assertThat(corrected.get("legalBasis").asText()).isEqualTo("art. 43 DPR 445/2000");
        assertThat(before.standsAt(number, "Task_VerifyBooking")).isTrue();
    }

    @Test
    void theManagerNotesWhatIsDoneAboutADelayAndTheClerkGoesOn() {
        String number = before.booked("camera.lucca", "c_e715");
        before.verified(number, "ACCEPTED", "");
        before.due(number, "BoundaryEvent_IssueOverdue");
        try (FormPage form = as("procura.dirigente").open("Gestire il ritardo del rilascio", number)) {
            PlaywrightAssertions.assertThat(form.page().locator(".sf-dossier")).containsText("Lucia Funzionaria");
            form.complete();
            assertThat(form.error("note")).isNotBlank();
            assertThat(before.standsAt(number, "Task_HandleOverdueIssue")).isTrue();
            assertThat(form.barriers()).isEmpty();
            form.phrase("Assegnata a un altro addetto.");
            form.complete();
            form.awaitDone();
        }
        assertThat(before.booking(number).get("steps").findValuesAsText("note"))
                .contains("Assegnata a un altro addetto.");
        assertThat(before.standsAt(number, "Task_HandleOverdueIssue")).isFalse();
        assertThat(before.standsAt(number, "Task_IssueCertificate")).isTrue();
    }

    @Test
    void aMissingNoticeIsRemindedByWhoTelephonedAndTheTaskGoesAway() {
        String number = before.booked("amministrazione", "c_e715");
        before.due(number, "BoundaryEvent_NoticeOverdue");
        try (FormPage form = as("procura.addetto").open("Sollecitare la comunicazione", number)) {
            PlaywrightAssertions.assertThat(form.page().locator(".sf-dossier")).containsText("Non arrivata");
            form.complete();
            assertThat(form.error("note")).isNotBlank();
            assertThat(before.standsAt(number, "Task_RemindAdministration")).isTrue();
            assertThat(form.barriers()).isEmpty();
            form.phrase("Telefonato al funzionario richiedente.");
            form.complete();
            form.awaitDone();
        }
        assertThat(before.booking(number).get("steps").findValuesAsText("kind")).contains("NOTICE_REMINDED");
        assertThat(before.standsAt(number, "Task_RemindAdministration")).isFalse();
        assertThat(before.standsAt(number, "Task_AwaitNotice"))
                .as("the notice may still come")
                .isTrue();
    }

    @Test
    void aCertificateThatFailedGoesToAnotherRegisteredAddress() throws Exception {
        String number = undelivered("ente_prova_inesistente");
        try (FormPage form = as("procura.addetto").open(RESOLVE, number)) {
            PlaywrightAssertions.assertThat(form.page().locator("[data-delivery]"))
                    .containsText("inesistente@pec.ente-prova.example");
            PlaywrightAssertions.assertThat(form.page().locator("[data-delivery] blockquote"))
                    .containsText("5.1.1");
            form.complete();
            assertThat(form.error("choice")).contains("Scegli");
            form.choose("Inviare a un altro indirizzo registrato");
            assertThat(form.field("address").locator("option").allInnerTexts())
                    .containsExactly("protocollo.uno@pec.ente-prova.example");
            assertThat(form.barriers()).isEmpty();
            assertThat(before.standsAt(number, "Task_ResolveDelivery")).isTrue();
            form.complete();
            form.awaitDone();
        }
        before.awaitState(number, "DELIVERED");
        assertThat(before.delivery(number).get("to").asText()).isEqualTo("protocollo.uno@pec.ente-prova.example");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    @Test
    void aRefusedCertificateIsSentAgainNamingTheFirstThenHandedOverWithANote() throws Exception {
        String number = undelivered("ente_prova_rifiutata");
        try (FormPage form = as("procura.addetto").open(RESOLVE, number)) {
            form.choose("Inviare di nuovo");
            form.complete();
            form.awaitDone();
        }
        before.awaitStep(number, "Task_ResolveDelivery");
        assertThat(before.delivery(number).get("attempt").asInt()).isEqualTo(2);
        assertThat(evidence(number, "certificato-2/messaggio-inviato.eml"))
                .contains(messageId(evidence(number, "certificato-1/messaggio-inviato.eml")));
        try (FormPage form = as("procura.addetto").open(RESOLVE, number)) {
            form.openFolded("Posta e ricevute");
            PlaywrightAssertions.assertThat(form.page().getByText("Avviso di non accettazione"))
                    .hasCount(2);
            form.choose("Consegnato in altro modo");
            form.complete();
            assertThat(form.error("note")).contains("unica prova");
            assertThat(before.standsAt(number, "Task_ResolveDelivery")).isTrue();
            form.phrase("Consegnato a mano al funzionario richiedente.");
            form.complete();
            form.awaitDone();
        }
        before.awaitState(number, "HANDED_OVER");
        assertThat(before.booking(number).get("steps").findValuesAsText("note"))
                .contains("Consegnato a mano al funzionario richiedente.");
    }

    @Test
    void whoDecidesIsToldOfReceiptsThatProveNothingSinceTheMessageMayHaveArrived() throws Exception {
        String number = before.booked("camera.lucca", "c_e715");
        before.verified(number, "ACCEPTED", "");
        provider.misbehave(Fault.UNTRUSTED_AUTHORITY);
        try {
            before.issued(number);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> before.standsAt(number, "Task_AwaitAcceptance")
                            && before.delivery(number).get("doubtful").size() == 2);
        } finally {
            provider.misbehave();
        }
        overdue(number, "BoundaryEvent_AcceptanceOverdue");
        try (FormPage form = as("procura.addetto").open(RESOLVE, number)) {
            PlaywrightAssertions.assertThat(form.page().locator("[data-delivery]"))
                    .containsText("Ricevuta di avvenuta consegna del");
            PlaywrightAssertions.assertThat(form.page().locator("[data-delivery]"))
                    .containsText("il messaggio può essere già arrivato");
            PlaywrightAssertions.assertThat(form.page()
                            .getByText("il destinatario può riceverli tutti e due")
                            .first())
                    .isVisible();
            form.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target", "pictures", "doubtful-receipts.png"))
                            .setFullPage(true));
            assertThat(form.barriers()).isEmpty();
        }
        JsonNode receipts = before.booking(number).get("mail").get(0).get("receipts");
        assertThat(receipts.findValues("believed")).hasSize(2).noneMatch(JsonNode::asBoolean);
        assertThat(receipts.findValuesAsText("text")).allMatch(text -> text.contains("non prova nulla"));
    }

    /** The hour comes at which the receipt should have been here. */
    private void overdue(String number, String timer) {
        jdbc.sql("update delivery set receipt_due = current_timestamp where number = ? and purpose = 'CERTIFICATE'")
                .param(number)
                .update();
        before.due(number, timer);
    }

    @Test
    void whoWaitsLongerWaitsForTheReceiptAgain() throws Exception {
        String number = before.booked("camera.lucca", "ente_prova_silenzio");
        before.verified(number, "ACCEPTED", "");
        before.issued(number);
        before.awaitStep(number, "Task_AwaitDelivery");
        overdue(number, "BoundaryEvent_ReceiptOverdue");
        String until = before.delivery(number).get("receiptDueAt").asText();
        try (FormPage form = as("procura.addetto").open(RESOLVE, number)) {
            PlaywrightAssertions.assertThat(form.page().locator("[data-delivery]"))
                    .containsText("non è arrivata la ricevuta di consegna");
            form.choose("Attendere ancora");
            form.complete();
            form.awaitDone();
        }
        before.awaitStep(number, "Task_AwaitDelivery");
        assertThat(before.delivery(number).get("receiptDueAt").asText()).isGreaterThan(until);
        assertThat(before.delivery(number).get("attempt").asInt()).isEqualTo(1);
    }

    @Test
    void aLetterWithoutANumberIsMatchedByTheClerkWhoReadsIt() {
        String number = before.booked("amministrazione", "c_e715");
        String subject = "Prenotazione del certificato " + number.hashCode();
        write("protocollo@pec.comune.lucca.example", subject, "Si comunica la prenotazione fatta oggi.");
        try (FormPage form = as("procura.addetto").openLetter(subject)) {
            PlaywrightAssertions.assertThat(form.page().locator("[data-letter]"))
                    .containsText("Si comunica la prenotazione fatta oggi.");
            Download message = form.page()
                    .waitForDownload(() -> form.page()
                            .getByText("Scarica il messaggio come è arrivato")
                            .click());
            assertThat(message.suggestedFilename()).matches("messaggio-[0-9a-f-]{36}\\.eml");
            assertThat(message.path()).content(StandardCharsets.ISO_8859_1).contains(subject);
            form.complete();
            assertThat(form.error("choice")).contains("Scegli");
            form.choose("Abbinare a una prenotazione");
            form.type("number", "LU26-0004-1272").complete();
            assertThat(form.error("number")).isNotBlank();
            assertThat(before.booking(number).at("/notice/state").asText()).isEqualTo("AWAITED");
            assertThat(form.barriers()).isEmpty();
            form.type("number", number).complete();
            form.awaitDone();
        }
        assertThat(before.booking(number).at("/notice/state").asText()).isEqualTo("RECEIVED");
        assertThat(before.standsAt(number, "Task_AwaitNotice")).isFalse();
    }

    @Test
    void aLetterThatIsNoNoticeIsSetAsideWithAReason() {
        String subject = "Auguri di buone feste " + System.nanoTime();
        write("protocollo@pec.comune.capannori.example", subject, "A tutto il personale.");
        try (FormPage form = as("procura.addetto").openLetter(subject)) {
            form.choose("Mettere da parte");
            form.complete();
            assertThat(form.error("setAsideReason")).isNotBlank();
            form.phrase("Non riguarda una prenotazione.");
            form.complete();
            form.awaitDone();
        }
    }

    private String undelivered(String administration) throws Exception {
        String number = before.booked("camera.lucca", administration);
        before.verified(number, "ACCEPTED", "");
        before.issued(number);
        before.awaitStep(number, "Task_ResolveDelivery");
        return number;
    }

    /** An administration's clerk writes to the casellario by the provider's own page. */
    private void write(String from, String subject, String text) {
        try (Page page = chromium.browser().newPage()) {
            page.navigate(address("/simulatore/scrivi").toString());
            page.locator("#from").fill(from);
            page.locator("#to").fill("casellario.procura.lucca@giustiziacert.it");
            page.locator("#subject").fill(subject);
            page.locator("#text").fill(text);
            page.locator("button[type=submit]").click();
            page.waitForURL(url -> !url.endsWith("/scrivi"));
        }
    }

    private String evidence(String number, String file) throws Exception {
        byte[] zip = before.as("procura.addetto")
                .get("/api/v1/bookings/" + number + "/evidence")
                .body();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(file)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException("no " + file);
    }

    private static String messageId(String message) {
        return message.replaceAll("(?s).*?\\bMessage-ID: <([^>]+)>.*", "$1");
    }

    private FormPage as(String user) {
        return new FormPage(chromium.browser(), address("/"), user, passwordOf(user));
    }
}
