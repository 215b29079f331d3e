package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import it.sportellocertificati.Chromium;
import it.sportellocertificati.RunningApplication;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that anybody may read. */
class PagesIT extends RunningApplication {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/manuale",
                "/prenota",
                "/prenota/dati",
                "/prenota/dati?lang=en",
                "/stato",
                "/annulla",
                "/annulla?t=nothing",
                "/chiosco",
                "/accessibilita",
                "/accessibilita?lang=en",
                "/privacy",
                "/privacy?lang=en",
                "/sportello",
                "/costi",
                "/costi?uso=SPORT_ASSOCIATION&urgente=true&pagine=3",
                "/costi?pagine=tre",
                "/non-esiste"
            })
    void fitASmallScreenAndPutNoBarrierInAnybodysWay(String path) {
        try (Chromium chromium = new Chromium();
                Page page = chromium.browser().newPage()) {
            page.navigate(address(path).toString());
            assertThat(page.title()).endsWith("Sportello Certificati");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.setViewportSize(320, 640);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= 320"))
                    .as("no sideways scrolling")
                    .isEqualTo(true);
        }
    }

    @Test
    void leadsWhoLogsInToTheTasklist() {
        assertThat(visitor().get("/accedi").headers().firstValue("Location").orElse(""))
                .endsWith("/camunda/app/tasklist/default/");
    }

    @Test
    void speaksTheLanguageThatIsAskedForAndRemembersIt() {
        try (Chromium chromium = new Chromium();
                Page page = chromium.browser().newPage()) {
            page.navigate(address("/costi?pagine=3").toString());
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("it");

            page.locator(".languages a[lang=en]").click();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("#pagine").inputValue()).isEqualTo("3");

            page.navigate(address("/").toString());
            assertThat(page.locator("h1").textContent()).isEqualTo("Criminal record and pending charges certificates");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/prenota", "/prenota/dati", "/costi", "/stato"})
    void firstVisitNeedsLessThanTwoHundredKilobytes(String path) {
        try (Chromium chromium = new Chromium();
                Page page = chromium.browser().newPage()) {
            List<Response> answers = new ArrayList<>();
            page.onResponse(answers::add);
            page.navigate(address(path).toString());
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(answers).as("style, fonts and script are among them").hasSizeGreaterThanOrEqualTo(5);
            assertThat(overTheWire(answers)).isLessThan(200_000);
        }
    }

    @Test
    void firstVisitUntilTypingNeedsLessThanTwoHundredKilobytes() {
        try (Chromium chromium = new Chromium();
                Page page = chromium.browser().newPage()) {
            List<Response> answers = new ArrayList<>();
            page.onResponse(answers::add);
            page.navigate(address("/").toString());
            page.getByText("Prenotare un certificato").first().click();
            page.getByText("Comincia la prenotazione").first().click();
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(overTheWire(answers)).isLessThan(200_000);
        }
    }

    private static long overTheWire(List<Response> answers) {
        return answers.stream()
                .map(Response::request)
                .map(Request::sizes)
                .mapToLong(size -> size.responseBodySize + size.responseHeadersSize)
                .sum();
    }

    @Test
    void tellsWhatACertificateCosts() {
        try (Chromium chromium = new Chromium();
                Page page = chromium.browser().newPage()) {
            page.navigate(address("/").toString());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sapere quanto costa"))
                    .click();
            assertThat(page.locator("#totale").textContent()).isEqualTo("Totale: 19,92 euro");

            page.getByLabel("Con urgenza").check();
            page.getByLabel("Pagine del certificato").fill("3");
            page.getByText("Calcola").click();
            assertThat(page.locator("#totale").textContent()).isEqualTo("Totale: 39,84 euro");

            page.getByLabel("A che cosa serve").selectOption("LABOUR_DISPUTE");
            page.getByText("Calcola").click();
            assertThat(page.locator("main").textContent())
                    .contains("Totale: 0,00 euro")
                    .contains("L. 533/1973 art. 10")
                    .contains("porta")
                    .contains("il numero della causa");
        }
    }

    @Test
    void namesANumberOfPagesThatMakesNoSenseAndKeepsTheRest() {
        try (Chromium chromium = new Chromium();
                Page page = chromium.browser().newPage()) {
            assertThat(page.navigate(address("/costi?uso=ADOPTION&pagine=tre").toString())
                            .status())
                    .isEqualTo(422);
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Indica da 1 a 100 pagine.");
            assertThat(page.getByLabel("Pagine del certificato").inputValue()).isEqualTo("tre");
            assertThat(page.getByLabel("A che cosa serve").inputValue()).isEqualTo("ADOPTION");
            assertThat(page.locator("#totale").count()).isZero();
        }
    }
}
