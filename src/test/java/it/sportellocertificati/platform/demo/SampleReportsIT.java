package it.sportellocertificati.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import it.sportellocertificati.Chromium;
import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.document.PdfCheck;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.EditionState;
import it.sportellocertificati.report.edition.Editions;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Both samples are made through their processes, can be read by everybody, and are made once. */
class SampleReportsIT extends RunningApplication {

    private static final List<String> KEYS = List.of("consuntivo-2015", "preventivo-2016");

    @Autowired
    private SampleReportCourse course;

    @Autowired
    private Editions editions;

    @Autowired
    private StageHands staff;

    @Test
    void bothAreMadeThroughTheirProcessesAndGoodToRead() throws Exception {
        SampleReports samples = new SampleReports(course);

        samples.makeAll();
        samples.makeAll();

        for (String key : KEYS) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(edition(key).state()).isEqualTo(EditionState.PUBLISHED));
            assertThat(edition(key).version()).isEqualTo(1);
            assertThat(edition(key).help()).isNotNull();
        }
        try (Chromium chromium = new Chromium();
                Page reader = chromium.browser().newPage()) {
            for (String path : List.of("/bilancio-sociale/2015/consuntivo", "/bilancio-sociale/2016/preventivo")) {
                reader.navigate(address(path).toString());
                assertThat(new AxeBuilder(reader).analyze().getViolations())
                        .as(path)
                        .isEmpty();
                byte[] pdf = bytes(path + ".pdf");
                assertThat(PdfCheck.against(PDFAFlavour.PDFA_2_A, pdf)).as(path).isEmpty();
                assertThat(PdfCheck.against(PDFAFlavour.PDFUA_1, pdf)).as(path).isEmpty();
            }
        }
    }

    @Test
    void aChapterThatTheTemplateGotLaterHasAText() {
        assertThat(new SampleTexts(EditionKey.parse("preventivo-2016")).of("nuovo", "Un nuovo capitolo"))
                .contains("Un nuovo capitolo");
    }

    private Edition edition(String key) {
        return staff.as(Staff.MANAGER, () -> editions.get(EditionKey.parse(key)));
    }

    private byte[] bytes(String path) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
