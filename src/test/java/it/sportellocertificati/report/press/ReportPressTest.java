package it.sportellocertificati.report.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.document.PdfCheck;
import it.sportellocertificati.report.DocumentChapter;
import it.sportellocertificati.report.ReportDocument;
import it.sportellocertificati.report.SampleReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A whole consuntivo as page, PDF and data. */
class ReportPressTest {

    private static final ReportPress PRESS = ReportPresses.press();
    private static final String REASON = "Nella tabella delle spese un mese era contato due volte.";
    private static final List<ReportFile> FILES = PRESS.make(SampleReport.version(2, REASON));

    @Test
    void thePdfCanBeKeptAndReadAloud() throws Exception {
        byte[] pdf = file("bilancio-sociale-2015-consuntivo-v2.pdf").content();

        assertThat(PdfCheck.against(PDFAFlavour.PDFA_2_A, pdf)).isEmpty();
        assertThat(PdfCheck.against(PDFAFlavour.PDFUA_1, pdf)).isEmpty();
    }

    @Test
    void aPreventivoCanBeKeptAndReadAloudToo() throws Exception {
        byte[] pdf = PRESS.make(SampleReport.preventivo()).get(1).content();

        assertThat(PdfCheck.against(PDFAFlavour.PDFA_2_A, pdf)).isEmpty();
        assertThat(PdfCheck.against(PDFAFlavour.PDFUA_1, pdf)).isEmpty();
    }

    @Test
    void thePdfOpensWithATitlePageAndContentsWhoseNumbersAreTrue() throws Exception {
        try (PDDocument pdf =
                Loader.loadPDF(file("bilancio-sociale-2015-consuntivo-v2.pdf").content())) {
            assertThat(page(pdf, 1))
                    .contains("Bilancio sociale 2015", "Consuntivo", "Versione 2", REASON, "1° aprile 2016");
            String contents = page(pdf, 2);
            assertThat(contents).contains("Indice", "Come sono stati scelti i dati", "2 obiettivi su 4");
            for (String title : List.of("Rendiconto economico", "Identità e contesto territoriale", "Obiettivi")) {
                var entry = Pattern.compile("\\d+\\. " + title + "[ .]*(\\d+)").matcher(contents);
                assertThat(entry.find()).as(title).isTrue();
                assertThat(page(pdf, Integer.parseInt(entry.group(1)))).contains(title);
            }
            int last = pdf.getNumberOfPages();
            assertThat(page(pdf, last)).contains(last + " / " + last, "10. Obiettivi");
            PDOutlineItem first = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("Indice");
        }
    }

    @Test
    void aTableThatBreaksRepeatsItsHead() throws Exception {
        var rows = new StringBuilder();
        for (int i = 0; i < 90; i++) {
            rows.append("<tr><th scope=\"row\">Comune ")
                    .append(i)
                    .append("</th><td>")
                    .append(i)
                    .append("</td></tr>");
        }
        var document = with("<table><caption>Comuni</caption><thead><tr><th scope=\"col\">Capofila</th>"
                + "<th scope=\"col\">Richieste</th></tr></thead><tbody>" + rows + "</tbody></table>");

        byte[] content = PRESS.make(document).get(1).content();
        try (PDDocument pdf = Loader.loadPDF(content)) {
            assertThat(page(pdf, 4)).contains("Capofila", "Comune 40");
            assertThat(page(pdf, 5)).contains("Capofila", "Comune 89");
        }
        assertThat(PdfCheck.against(PDFAFlavour.PDFUA_1, content)).isEmpty();
    }

    @Test
    void thePageHasEveryFigureWithItsTableItsOriginAndItsData() {
        String body = body(FILES);

        assertThat(body).contains("Figura 11.", "id=\"figura-spese\"", "@FILES@dati/spese.csv", "(euro)");
        assertThat(body).contains("12 gennaio 2016 alle 9:30", "Calcolato dalle prenotazioni registrate");
        assertThat(body).contains("nascosto", "id=\"nota-metodologica-2\"", "A cura di: Camera di Commercio");
        assertThat(body).doesNotContain("data-figure", "style=", "report-running");
        assertThat(Pattern.compile("<svg ").matcher(body).results().count()).isEqualTo(11);
        var ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(body)
                .results()
                .map(one -> one.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(body).results().map(one -> one.group(1)))
                .isSubsetOf(ids);
    }

    @Test
    void goalsSayInWordsWhetherTheyWereReached() {
        assertThat(body(FILES))
                .contains(">raggiunto<", ">non raggiunto<", ">non misurato<", "al più 3 giorni", "93,6 %");
        assertThat(body(PRESS.make(SampleReport.preventivo())))
                .contains("Azioni e obiettivi")
                .doesNotContain("raggiunto<");
    }

    @Test
    void everyTableIsAFileOfData() {
        assertThat(FILES.stream().filter(file -> file.path().startsWith("dati/")))
                .hasSize(11);
        assertThat(new String(file("dati/spese.csv").content(), StandardCharsets.UTF_8))
                .contains("701985");
    }

    @Test
    void aFigureInTwoPlacesHasTwoNamesAndOneThatNobodyNamesStandsAtTheEnd() {
        var document = with("<figure data-figure=\"spese\"></figure><figure data-figure=\"spese\"/>");

        String body = body(PRESS.make(document));
        assertThat(body)
                .contains("id=\"figura-spese\"", "id=\"figura-spese-2\"", "Altri dati", "id=\"figura-esenzioni\"");
    }

    @Test
    void aChapterThatNamesNoFigureOfTheReportIsRefused() {
        assertThatThrownBy(() -> PRESS.make(with("<figure data-figure=\"altro\"></figure>")))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.code()).isEqualTo("report.figure.missing"));
    }

    @Test
    void aChapterThatIsNotWellFormedOrBringsEntitiesIsRefused() {
        for (String html :
                List.of("<p>uno", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><p>&a;</p>", "<p>&a;</p>")) {
            assertThatThrownBy(() -> PRESS.make(with(html)))
                    .isInstanceOfSatisfying(
                            InvalidValue.class,
                            refused -> assertThat(refused.code()).isEqualTo("report.chapter.malformed"));
        }
        assertThat(body(PRESS.make(with("<p>a&nbsp;b &amp; <br/>c</p>")))).contains("a\u00A0b &amp; <br/>c");
    }

    private static ReportDocument with(String html) {
        ReportDocument model = SampleReport.consuntivo();
        return new ReportDocument(
                model.kind(),
                model.year(),
                1,
                model.title(),
                model.publisher(),
                model.approvedOn(),
                model.approvedBy(),
                null,
                List.of(new DocumentChapter("uno", "Uno", "Procura", html)),
                List.of(),
                html.contains("figure") ? model.figures() : Map.of());
    }

    private static String body(List<ReportFile> files) {
        return new String(files.get(0).content(), StandardCharsets.UTF_8);
    }

    private static ReportFile file(String path) {
        return FILES.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String page(PDDocument pdf, int number) throws Exception {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(pdf).replaceAll("\\s+", " ");
    }
}
