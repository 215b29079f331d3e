package it.sportellocertificati.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.sportellocertificati.Chromium;
import it.sportellocertificati.LogInPage;
import it.sportellocertificati.RunningApplication;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who oversee walk through Cockpit, and no page of theirs asks for something that the door then refuses. */
class CockpitIT extends RunningApplication {

    private static final String BOOKING = """
            {"certificateType": "CARICHI_PENDENTI", "administration": "c_e715", "official": "Lucia Funzionaria",
             "purpose": "Verifica", "legalBasis": "art. 71 DPR 445/2000", "protocolNumber": "1/2026",
             "protocolDate": "2026-01-02", "subject": {"surname": "Esempio", "givenNames": "Anna",
             "birthDate": "1980-05-31", "birthPlace": "E715", "fiscalCode": "SMPNNA80E71E715A"}}""";

    @ParameterizedTest
    @ValueSource(strings = {"procura.dirigente", "revisore"})
    void whoOverseesSeesModelsInstancesAndEveryTabOfThem(String user) {
        assertThat(signedIn("tasklist", "camera.lucca")
                        .post("/api/v1/bookings", BOOKING)
                        .statusCode())
                .isEqualTo(201);
        try (Chromium chromium = new Chromium();
                BrowserContext context = chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setLocale("it-IT")
                                .setViewportSize(1366, 768))) {
            context.setDefaultTimeout(60_000);
            Page page = context.newPage();
            page.navigate(address("/camunda/app/cockpit/default/").toString());
            new LogInPage(page).signIn(user, passwordOf(user));
            page.getByText("Istanze di processo in corso").waitFor();
            page.navigate("about:blank");
            AtomicInteger underway = new AtomicInteger();
            page.onRequest(asked -> underway.incrementAndGet());
            page.onRequestFinished(asked -> underway.decrementAndGet());
            page.onRequestFailed(asked -> underway.decrementAndGet());
            List<String> refused = new CopyOnWriteArrayList<>();
            page.onResponse(answer -> {
                if (answer.status() >= 400) {
                    refused.add(answer.status() + " " + answer.url());
                }
            });

            page.navigate(address("/camunda/app/cockpit/default/#/processes").toString());
            page.locator("a")
                    .filter(new Locator.FilterOptions()
                            .setHasText("Prenotazione di un certificato per una pubblica amministrazione"))
                    .first()
                    .click();
            page.locator("a[href*='process-instance']").first().click();
            Locator tabs = page.locator(".ctn-tabs .nav-tabs a, .nav-tabs li a");
            tabs.first().waitFor();
            for (int at = 0; at < tabs.count(); at++) {
                tabs.nth(at).click();
                page.waitForCondition(() -> underway.get() == 0);
            }

            assertThat(tabs.count()).isGreaterThan(3);
            assertThat(refused).isEmpty();
        }
    }
}
