package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import it.sportellocertificati.Chromium;
import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.report.ReportDocument;
import it.sportellocertificati.report.SampleReport;
import it.sportellocertificati.report.publication.Publications;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The published reports as readers find them: with a correction, on any screen, for any eye and any ear. */
class ReportPagesIT extends RunningApplication {

    private static final String EDITION = "/bilancio-sociale/2011/consuntivo";
    private static final String REASON = "Nella tabella delle spese un mese era contato due volte.";

    @Autowired
    private Publications publications;

    /** Repeats do nothing. */
    @BeforeEach
    void publish() {
        publications.publish(moved(SampleReport.consuntivo()), "procuratore");
        publications.publish(moved(SampleReport.version(2, REASON)), "procuratore");
        publications.publish(moved(SampleReport.preventivo()), "procuratore");
    }

    /** To years of their own, since the samples of the demo have the others. */
    private static ReportDocument moved(ReportDocument report) {
        int year = report.year() - 4;
        return new ReportDocument(
                report.kind(),
                year,
                report.version(),
                report.title().replace(String.valueOf(report.year()), String.valueOf(year)),
                report.publisher(),
                report.approvedOn(),
                report.approvedBy(),
                report.correction(),
                report.chapters(),
                report.goals(),
                report.figures());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bilancio-sociale",
                "/bilancio-sociale?lang=en",
                EDITION,
                EDITION + "?lang=en",
                EDITION + "/versione/1",
                "/bilancio-sociale/2012/preventivo"
            })
    void fitASmallScreenAndTwiceTheSizeAndPutNoBarrierInAnybodysWay(String path) {
        try (Chromium chromium = new Chromium();
                Page page = chromium.browser().newPage()) {
            page.navigate(address(path).toString());
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            for (int width : new int[] {320, 640}) {
                page.setViewportSize(width, 640);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("no sideways scrolling at " + width)
                        .isEqualTo(true);
            }
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void aReaderFindsTheReportItsContentsItsDataAndWhyItWasCorrected() {
        try (Chromium chromium = new Chromium();
                Page page = chromium.browser().newPage()) {
            page.navigate(address("/").toString());
            page.locator("footer").getByText("Bilancio sociale").click();
            page.getByText("Bilancio sociale 2011 della Procura della Repubblica di Lucca")
                    .click();
            assertThat(page.content()).contains(REASON);
            page.locator(".report-contents").getByText("Rendiconto economico").click();
            assertThat(page.url()).endsWith("#rendiconto");
            String data = (String) page.evaluate(
                    "async () => (await fetch(document.querySelector('#figura-spese .report-origin a').href)).text()");
            assertThat(data).contains("701985");

            page.locator(".report-version").getByText("versione 1").click();
            assertThat(page.url()).endsWith(EDITION + "/versione/1");
            assertThat(page.locator(".report-version.replaced").textContent()).contains("corretta", REASON);
            page.getByText("Vai alla versione in vigore").click();
            assertThat(page.url()).endsWith(EDITION);
        }
    }

    @Test
    void onPaperEveryChapterIsThereAndNothingThatCannotBeClicked() {
        try (Chromium chromium = new Chromium();
                Page page = chromium.browser().newPage()) {
            page.navigate(address(EDITION).toString());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("#buone-prassi").isVisible()).isTrue();
            assertThat(page.locator(".report-contents").isVisible()).isTrue();
            assertThat(page.locator("footer").isVisible()).isFalse();
            assertThat(page.locator("#figura-spese .report-screen").isVisible()).isFalse();
        }
    }

    @Test
    void aVersionIsKeptByCachesForGoodAndTheNewestIsAskedForAgain() {
        HttpResponse<String> version = visitor().get(EDITION + "/versione/1/dati/spese.csv");
        HttpResponse<String> newest = visitor().get(EDITION + "/dati/spese.csv");

        assertThat(version.headers().firstValue("Cache-Control").orElse("")).contains("immutable", "public");
        assertThat(newest.headers().firstValue("Cache-Control").orElse("")).contains("no-cache");
        assertThat(newest.headers().firstValue("ETag")).isPresent();
        assertThat(newest.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(newest.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(visitor().get(EDITION + ".pdf").body()).startsWith("%PDF-");
        assertThat(visitor().get(EDITION + "/versione/1.pdf").body()).startsWith("%PDF-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bilancio-sociale/2014/consuntivo",
                "/bilancio-sociale/2014/consuntivo.pdf",
                "/bilancio-sociale/15/consuntivo",
                "/bilancio-sociale/2015/altro",
                EDITION + "/versione/3",
                EDITION + "/versione/0.pdf",
                EDITION + "/dati/altro.csv",
                EDITION + "/versione/1/dati/..%2Fcorpo.csv"
            })
    void whatIsNotPublishedIsNotThere(String path) {
        assertThat(visitor().get(path).statusCode()).isIn(400, 404);
    }
}
