package it.sportellocertificati.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every paper in both languages: valid for keeping and for reading aloud, on one page, with the number alone in its code. */
class PapersTest {

    private static final SamplePapers PAPERS = new SamplePapers();
    private static final Map<String, byte[]> ALL = PAPERS.all();
    private static final int DPI = 150;

    static Stream<Arguments> papers() {
        return ALL.entrySet().stream().map(paper -> Arguments.of(paper.getKey(), paper.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("papers")
    void canBeKeptAndReadAloud(String name, byte[] pdf) throws Exception {
        assertThat(PdfCheck.against(PDFAFlavour.PDFA_2_A, pdf)).isEmpty();
        assertThat(PdfCheck.against(PDFAFlavour.PDFUA_1, pdf)).isEmpty();
    }

    @Test
    void theCheckFindsWhatIsWrong() throws Exception {
        var plain = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }

        assertThat(PdfCheck.against(PDFAFlavour.PDFA_2_A, plain.toByteArray())).isNotEmpty();
        assertThat(PdfCheck.against(PDFAFlavour.PDFUA_1, plain.toByteArray())).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("papers")
    void fitsOnOnePageAndItsCodeHoldsTheNumberAlone(String name, byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getLanguage())
                    .isEqualTo(name.startsWith("sheet") && name.endsWith("-en") ? "en" : "it");
            assertThat(document.getDocumentInformation().getTitle()).endsWith(SamplePapers.NUMBER.value());
            assertThat(code(new PDFRenderer(document).renderImageWithDPI(0, DPI)))
                    .isEqualTo("LU26-0004-1271");
        }
    }

    @Test
    void tellsEverythingThatACitizenNeeds() throws IOException {
        assertThat(text(PAPERS.sheet(Locale.ITALIAN, "H7KM 3QXT")))
                .contains("LU26-0004-1271", "venerdì 27 novembre 2026", "23,84", "27,68 €", "H7KM 3QXT")
                .contains("Della Gherardesca Buonaccorsi Montecuccoli", "Știrbu Łucja")
                .contains("urgente e per l’estero", "via dell’Esempio 1", "martedì e giovedì", "30 giorni");
        assertThat(text(PAPERS.sheet(Locale.ENGLISH, null)))
                .contains("Friday, 27 November 2026", "23.84", "27.68 €", "Monday to Friday", "/stato")
                .doesNotContain("H7KM", "abroad");
    }

    @Test
    void keepsTheOfficesItalianBesideTheEnglish() throws IOException {
        assertThat(text(PAPERS.request(Locale.ENGLISH, Capacity.PARENT)))
                .contains("chiede il rilascio di", "requests the issue of", "in qualità di genitore", "as parent")
                .contains("Bianchi Carlo Ευγένιος Михайло");
        assertThat(text(PAPERS.request(Locale.ITALIAN, Capacity.PARENT))).doesNotContain("requests the issue");
    }

    @Test
    void printsANameThatLooksLikeMarkupAsItIs() throws IOException {
        byte[] pdf = PAPERS.sheetOf("<b>O'Hara & \"Co\"</b>");

        assertThat(text(pdf)).contains("<b>O'Hara & \"Co\"</b>");
    }

    @Test
    void staysValidWithANameInAScriptThatTheFontLacks() throws Exception {
        byte[] pdf = PAPERS.sheetOf("李明 محمد");

        assertThat(PdfCheck.against(PDFAFlavour.PDFA_2_A, pdf)).isEmpty();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String code(BufferedImage page) throws Exception {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
