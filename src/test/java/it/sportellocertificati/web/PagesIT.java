package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import it.sportellocertificati.Chromium;
import it.sportellocertificati.RunningApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that anybody may read. */
class PagesIT extends RunningApplication {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/manuale", "/non-esiste"})
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
}
