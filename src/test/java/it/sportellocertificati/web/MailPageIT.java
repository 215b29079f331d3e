package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import it.sportellocertificati.Chromium;
import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.booking.SampleRequests;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The manager's page on the certified mail, in the running application, over mail that was really sent. */
class MailPageIT extends RunningApplication {

    private static Chromium chromium;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @Test
    void theManagerComesFromTasklistSeesTheMailboxesAndFindsABookingsMessages() {
        String number = deliveredNotice();
        try (FormPage tasklist = as("procura.dirigente")) {
            Page page = tasklist.page();
            page.getByText("Posta certificata").click();
            page.locator(".mailboxes").waitFor();
            PlaywrightAssertions.assertThat(page.locator(".mailboxes > li")).hasCount(2);
            PlaywrightAssertions.assertThat(page.locator("[data-account=procura]"))
                    .containsText("Ultima lettura riuscita");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.locator("#casella").selectOption("camera");
            page.locator("#tipo").selectOption("DELIVERY");
            page.locator(".filters button").click();
            Locator rows = page.locator(".mail tbody tr");
            PlaywrightAssertions.assertThat(rows.filter(new Locator.FilterOptions().setHasText(number)))
                    .hasCount(1);
            assertThat(rows.filter(new Locator.FilterOptions().setHasNotText("Ricevuta di avvenuta consegna"))
                            .count())
                    .isZero();
            assertThat(page.content()).doesNotContain("Esempio", SampleRequests.FISCAL_CODE, "casellario.procura");
            page.setViewportSize(320, 640);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= 320"))
                    .as("no sideways scrolling")
                    .isEqualTo(true);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void cockpitShowsTheMailboxesAndTheWayToTheirPage() {
        try (FormPage tasklist = as("procura.dirigente")) {
            Page page = tasklist.page();
            // What Tasklist still asks for would be cut off half-way.
            page.navigate("about:blank");
            page.navigate(address("/camunda/app/cockpit/default/").toString());
            page.getByText("Casellario della Procura: ").waitFor();
            page.getByText("Stato delle caselle e messaggi").click();
            page.locator(".mailboxes").waitFor();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "procura.dirigente, 200",
        "admin, 200",
        "procura.addetto, 403",
        "camera.lucca, 403",
        "amministrazione, 403",
        "revisore, 403"
    })
    void othersHaveNoPageAndNoData(String user, int status) {
        assertThat(signedIn("welcome", user).get("/posta").statusCode()).isEqualTo(status);
        Machine machine = new Machine(address("/"), user, passwordOf(user));
        assertThat(machine.get("/api/v1/pec/mailboxes").statusCode()).isEqualTo(status);
    }

    private String deliveredNotice() {
        Prelude before = new Prelude(
                address("/"),
                RunningApplication::passwordOf,
                signedIn("tasklist", "procura.addetto"),
                runtime,
                management);
        String number = before.booked("camera.lucca", "c_e715");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> before.booking(number)
                        .at("/mail/0/receipts")
                        .findValuesAsText("kind")
                        .contains("DELIVERY"));
        JsonNode notice = before.booking(number).at("/mail/0");
        assertThat(notice.get("purpose").asText()).isEqualTo("NOTICE");
        return number;
    }

    private FormPage as(String user) {
        return new FormPage(chromium.browser(), address("/"), user, passwordOf(user));
    }
}
