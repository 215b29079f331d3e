package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import it.sportellocertificati.Chromium;
import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.booking.SampleRequests;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do at a form besides filling it in: press twice, go back, come late, drop a file, print. */
class FormHabitsIT extends RunningApplication {

    private static Chromium chromium;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

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
    void twoClicksBookOnce() {
        try (FormPage form = as("camera.lucca").newBooking()) {
            form.fill(SampleRequests.FISCAL_CODE);
            List<String> sent = bookingsSent(form.page());
            long running = instances();
            form.page().locator("[data-book]").dblclick();
            assertThat(form.number()).isNotBlank();
            assertThat(sent).hasSize(1);
            assertThat(instances()).isEqualTo(running + 1);
        }
    }

    @Test
    void aLostAnswerAndAnotherPressBookOnce() {
        try (FormPage form = as("camera.lucca").newBooking()) {
            form.fill(SampleRequests.FISCAL_CODE);
            AtomicInteger presses = new AtomicInteger();
            form.page().route("**/api/v1/bookings", route -> {
                if (presses.incrementAndGet() == 1) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            long running = instances();
            form.book();
            PlaywrightAssertions.assertThat(form.page().locator(".sf-summary")).containsText("Il server non risponde");
            assertThat(form.value("subject.surname")).isEqualTo("Esempio");
            form.book();
            assertThat(form.number()).isNotBlank();
            assertThat(instances()).isEqualTo(running + 1);
        }
    }

    @Test
    void goingBackInTheBrowserLosesNothingThatWasTyped() {
        try (FormPage form = as("camera.lucca")) {
            form.page().getByText("Nuova prenotazione").first().click();
            form.field("subject.surname").waitFor();
            form.fill(SampleRequests.FISCAL_CODE);
            form.page().goBack();
            form.page().getByText("Nuova prenotazione").first().waitFor();
            if (form.page().locator("form.sportello").count() == 0) {
                form.page().getByText("Nuova prenotazione").first().click();
            }
            form.field("subject.surname").waitFor();
            assertThat(form.value("subject.surname")).isEqualTo("Esempio");
            assertThat(form.value("subject.fiscalCode")).isEqualTo(SampleRequests.FISCAL_CODE);
        }
    }

    @Test
    void aSessionThatEndsWhileBookingLosesNothingForTheSamePerson() {
        try (FormPage form = as("camera.lucca").newBooking()) {
            form.fill(SampleRequests.FISCAL_CODE);
            form.page().context().clearCookies();
            form.book();
            form.signInAgain("camera.lucca", passwordOf("camera.lucca"));
            form.field("subject.surname").waitFor();
            PlaywrightAssertions.assertThat(form.page().locator("[data-restored]"))
                    .containsText("Ho rimesso i dati");
            assertThat(form.value("subject.surname")).isEqualTo("Esempio");
            assertThat(form.value("purpose")).isEqualTo("Verifica di una dichiarazione sostitutiva");
            form.book();
            assertThat(form.number()).isNotBlank();
        }
    }

    @Test
    void aSessionThatEndsWhileDecidingKeepsTheReasonForTheSamePerson() {
        String number = before.booked("camera.lucca", "c_e715");
        try (FormPage form = as("procura.addetto").task(number)) {
            form.choose("Rifiutare");
            form.type("reason", "La richiesta è un doppione della precedente.");
            form.page().context().clearCookies();
            form.complete();
            form.signInAgain("procura.addetto", passwordOf("procura.addetto"));
            assertThat(before.booking(number).get("state").asText()).isEqualTo("SUBMITTED");
            form.page().getByText("Ho rimesso quello che avevi scritto").waitFor();
            PlaywrightAssertions.assertThat(form.page().getByLabel("Rifiutare")).isChecked();
            assertThat(form.value("reason")).isEqualTo("La richiesta è un doppione della precedente.");
            form.complete();
            form.awaitDone();
        }
        assertThat(before.booking(number).get("state").asText()).isEqualTo("REFUSED");
    }

    @Test
    void aCompletionThatFailedIsPressedAgainAndTheDecisionIsRecordedOnce() {
        String number = before.booked("camera.lucca", "c_e715");
        try (FormPage form = as("procura.addetto").task(number)) {
            AtomicInteger presses = new AtomicInteger();
            form.page().route("**/task/*/submit-form", route -> {
                if (presses.incrementAndGet() == 1) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            form.choose("Accogliere");
            form.complete();
            form.page().locator(".sf-summary").waitFor();
            PlaywrightAssertions.assertThat(form.page().locator(".sf-summary"))
                    .containsText("La decisione è registrata, ma l’attività è ancora aperta");
            assertThat(before.standsAt(number, "Task_VerifyBooking")).isTrue();
            form.complete();
            form.awaitDone();
        }
        assertThat(before.booking(number).get("steps").findValuesAsText("kind")).containsOnlyOnce("ACCEPTED");
        assertThat(before.standsAt(number, "Task_IssueCertificate")).isTrue();
    }

    @Test
    void aCertificateIsDroppedOntoTheFormButNeverTwoAtOnce() throws Exception {
        String number = before.booked("camera.lucca", "c_e715");
        before.verified(number, "ACCEPTED", "");
        byte[] paper = SignedPapers.p7m(
                "Carichi pendenti",
                SampleRequests.FISCAL_CODE,
                UUID.randomUUID().toString());
        try (FormPage form = as("procura.addetto").open("Rilasciare il certificato", number)) {
            Locator target = form.page().locator(".sf-drop");
            drop(target, paper, "uno.pdf.p7m", "due.pdf.p7m");
            assertThat(form.error("file")).contains("un solo file");
            assertThat(before.booking(number).has("certificate")).isFalse();
            drop(target, paper, "trascinato.pdf.p7m");
            form.page().locator(".sf-report-title").waitFor();
            PlaywrightAssertions.assertThat(form.page().locator(".sf-report-title"))
                    .containsText("trascinato.pdf.p7m");
            assertThat(before.booking(number).at("/certificate/fileName").asText())
                    .isEqualTo("trascinato.pdf.p7m");
        }
    }

    @Test
    void theReceiptIsPrintedWithItsNumberAndNothingElseOfThePage() {
        try (FormPage form = as("camera.lucca").newBooking()) {
            form.fill(SampleRequests.FISCAL_CODE).book();
            String number = form.number();
            form.page().evaluate("void (window.print = () => { window.printed = (window.printed ?? 0) + 1; })");
            form.page().locator("[data-print]").click();
            assertThat(form.page().evaluate("window.printed")).isEqualTo(1);
            form.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            PlaywrightAssertions.assertThat(form.page().locator("[data-number]"))
                    .isVisible();
            PlaywrightAssertions.assertThat(form.page().locator("[data-number]"))
                    .hasText(number);
            PlaywrightAssertions.assertThat(form.page().locator("[data-print]")).isHidden();
            PlaywrightAssertions.assertThat(form.page().locator("[cam-widget-header]"))
                    .isHidden();
            PlaywrightAssertions.assertThat(form.page().locator(".tasks-list").first())
                    .isHidden();
        }
    }

    private static void drop(Locator target, byte[] content, String... names) {
        target.evaluate(
                """
                (target, {content, names}) => {
                  const files = new DataTransfer();
                  const bytes = Uint8Array.from(atob(content), letter => letter.charCodeAt(0));
                  for (const name of names) files.items.add(new File([bytes], name, {type: 'application/pkcs7-mime'}));
                  for (const type of ['dragover', 'drop']) {
                    target.dispatchEvent(new DragEvent(type, {dataTransfer: files, bubbles: true, cancelable: true}));
                  }
                }""", java.util.Map.of("content", Base64.getEncoder().encodeToString(content), "names", List.of(names)));
    }

    private static List<String> bookingsSent(Page page) {
        List<String> sent = new CopyOnWriteArrayList<>();
        page.onRequest((Request request) -> {
            if (request.method().equals("POST") && request.url().endsWith("/api/v1/bookings")) {
                sent.add(request.url());
            }
        });
        return sent;
    }

    private long instances() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("AdministrationBooking")
                .count();
    }

    private FormPage as(String user) {
        return new FormPage(chromium.browser(), address("/"), user, passwordOf(user));
    }
}
