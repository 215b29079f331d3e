package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import it.sportellocertificati.Chromium;
import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.booking.SampleRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The forms in the real Tasklist: what is wrong is said beside its field, and nothing that was typed is lost. */
class FormsIT extends RunningApplication {

    private static Chromium chromium;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @Test
    void saysWhatIsWrongBesideEachFieldAndKeepsWhatWasTyped() {
        try (FormPage form = as("camera.lucca").newBooking()) {
            form.fill("smpnna80e71e715b").type("subject.birthDate", "31052015").book();
            assertThat(form.error("subject.fiscalCode")).contains("errore di battitura");
            assertThat(form.error("subject.birthDate")).contains("minorenne");
            assertThat(form.page().locator(".sf-summary li").count()).isEqualTo(2);
            assertThat(form.value("subject.surname")).isEqualTo("Esempio");
            assertThat(form.value("subject.fiscalCode")).isEqualTo("SMPNNA80E71E715B");
            assertThat(form.value("subject.birthDate")).isEqualTo("31/05/2015");
            form.page().locator(".sf-summary a").first().click();
            assertThat(form.page().evaluate("document.activeElement.closest('[data-field]').dataset.field"))
                    .isEqualTo("subject.birthDate");
            assertThat(form.barriers()).isEmpty();
        }
    }

    /** The list of places answers late: what stands in it belongs to an earlier text, and a quick Tab leaves what was typed. */
    @Test
    void tabChoosesNoPlaceFromAListThatAnswersAnEarlierText() {
        try (FormPage form = as("camera.lucca").newBooking()) {
            Page page = form.page();
            Locator place = form.field("subject.birthPlace").locator("input");
            Locator chosen = form.field("subject.birthPlace").locator("[role=option][aria-selected=true]");
            place.focus();
            page.keyboard().type("viareg");
            chosen.waitFor();
            List<Route> late = new ArrayList<>();
            page.route("**/places?q=*", late::add);

            page.keyboard().type("gello");
            page.keyboard().press("Tab");

            assertThat(place.inputValue()).isEqualTo("viareggello");
            assertThat(page.evaluate("document.activeElement.closest('[data-field]').dataset.field"))
                    .as("the next field, not the list that closes")
                    .isEqualTo("subject.fiscalCode");
            page.unroute("**/places?q=*");
            late.forEach(Route::resume);
            place.fill("");
            place.focus();
            page.keyboard().type("viareg");
            chosen.waitFor();
            page.keyboard().press("Tab");
            assertThat(place.inputValue()).as("the list that answers").isEqualTo("VIAREGGIO (LU)");
        }
    }

    @Test
    void namesAnUnknownPlaceAndAnUnreadableDate() {
        try (FormPage form = as("camera.lucca").newBooking()) {
            form.fill(SampleRequests.FISCAL_CODE);
            form.type("subject.birthPlace", "Nonesiste")
                    .type("protocolDate", "ieri")
                    .book();
            assertThat(form.error("subject.birthPlace")).isNotBlank();
            assertThat(form.error("protocolDate")).contains("Data non leggibile");
        }
    }

    @Test
    void offersOnlyAdministrationsInForce() {
        try (FormPage form = as("camera.lucca").newBooking()) {
            assertThat(form.field("administration").locator("option").allInnerTexts())
                    .contains("Camera di Commercio della Toscana Nord-Ovest")
                    .doesNotContain("Camera di Commercio di Lucca", "Consorzio di prova in liquidazione");
        }
    }

    @Test
    void asksToConfirmADoubtThenBooksOnceAndKeepsTheRequestForTheNextPerson() {
        try (FormPage form = as("camera.lucca").newBooking()) {
            form.fill(SampleRequests.FISCAL_CODE)
                    .type("subject.birthDate", "30051980")
                    .book();
            PlaywrightAssertions.assertThat(form.page().locator(".sf-tick")).hasCount(1);
            assertThat(form.barriers()).isEmpty();
            form.page().keyboard().press("Escape");
            form.page().locator(".sf-tick input").check();
            form.book();
            assertThat(form.number()).matches("LU\\d\\d-\\d{4}-\\d{4}");
            assertThat(form.barriers()).isEmpty();
            form.page().locator("[data-same]").click();
            assertThat(form.value("protocolNumber")).isEqualTo("2026/123");
            assertThat(form.value("subject.surname")).isEmpty();
            assertThat(form.value("subject.fiscalCode")).isEmpty();
            assertThat(form.page().evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"))
                    .asString()
                    .doesNotContain("Esempio", SampleRequests.FISCAL_CODE);
        }
    }

    @Test
    void refusesADecisionWithoutAReasonAndAWrongFileUntilARightOneIsThere() throws Exception {
        String number;
        try (FormPage form = as("camera.lucca").newBooking()) {
            form.fill(SampleRequests.FISCAL_CODE).book();
            number = form.number();
        }
        try (FormPage form = as("procura.addetto").task(number)) {
            form.complete();
            assertThat(form.error("outcome")).contains("Scegli");
            form.choose("Rifiutare");
            form.complete();
            assertThat(form.error("reason")).contains("motivo");
            assertThat(form.barriers()).isEmpty();
            form.choose("Accogliere");
            form.complete();
            PlaywrightAssertions.assertThat(form.page().locator("form.sportello"))
                    .hasCount(0);
        }
        try (FormPage form = as("procura.addetto").task(number)) {
            form.complete();
            assertThat(form.error("file")).contains("Carica prima");
            form.upload("testo.pdf", "non un pdf".getBytes());
            PlaywrightAssertions.assertThat(form.field("file").locator(".sf-error"))
                    .containsText("PDF");
            form.upload("bianco.pdf", SignedPapers.pdf("Carichi pendenti"));
            PlaywrightAssertions.assertThat(form.field("file").locator(".sf-error"))
                    .containsText("firmato");
            form.upload(
                    "certificato.pdf.p7m",
                    SignedPapers.p7m(
                            "Carichi pendenti",
                            SampleRequests.FISCAL_CODE,
                            UUID.randomUUID().toString()));
            PlaywrightAssertions.assertThat(form.page().locator(".sf-report-title"))
                    .containsText("certificato.pdf.p7m");
            PlaywrightAssertions.assertThat(form.page().locator(".sf-summary")).hasCount(0);
            assertThat(form.barriers()).isEmpty();
            form.complete();
            PlaywrightAssertions.assertThat(form.page().locator("form.sportello"))
                    .hasCount(0);
        }
    }

    private FormPage as(String user) {
        return new FormPage(chromium.browser(), address("/"), user, passwordOf(user));
    }
}
