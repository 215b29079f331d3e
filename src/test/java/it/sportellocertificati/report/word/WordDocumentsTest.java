package it.sportellocertificati.report.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.html.SamplePictures;
import it.sportellocertificati.report.html.TextCleaning;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordDocumentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Una riga</p><p>Un’altra, con <strong>grassetto</strong>, <em>corsivo</em> e <strong><em>tutti e due</em></strong>.</p>",
                "<h3>Primo</h3><p>a</p><h4>Secondo</h4><h5>Terzo</h5><h6>Quarto</h6><h3>Ancora</h3>",
                "<ul><li>uno</li><li>due<ul><li>dentro<ol><li>più dentro</li></ol></li></ul></li><li>tre</li></ul>",
                "<ol><li>uno</li><li>due</li></ol><ol><li>di nuovo uno</li></ol><ul><li>altro</li></ul>",
                "<p>Si veda <a href=\"https://www.example.org/a?b=1&amp;c=2\">il <strong>sito</strong></a> o <a href=\"mailto:a@example.org\">scrivere</a>.</p>",
                "<p>riga<br />nuova riga</p>",
                "<p>prima</p><figure data-figure=\"giorni-per-tipo\"></figure><p>dopo</p>",
                "<table><caption>Procedimenti</caption><thead><tr><th scope=\"col\">Anno</th><th scope=\"col\">Definiti</th></tr></thead>"
                        + "<tbody><tr><th scope=\"row\">2014</th><td>3.398</td></tr><tr><th scope=\"row\">2015</th><td><strong>3.412</strong></td></tr></tbody></table>",
                "<table><caption>Celle unite</caption><thead><tr><th scope=\"col\" rowspan=\"2\">Ufficio</th><th scope=\"col\" colspan=\"2\">Anni</th></tr>"
                        + "<tr><th scope=\"col\">2014</th><th scope=\"col\">2015</th></tr></thead>"
                        + "<tbody><tr><td rowspan=\"2\">Lucca</td><td>1</td><td>2</td></tr><tr><td>3</td><td></td></tr></tbody></table>",
                "<table><caption>Elenchi</caption><thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead>"
                        + "<tbody><tr><td>testo<ul><li>x</li><li>y</li></ul></td><td>riga<br />riga</td></tr></tbody></table>"
            })
    void bringsBackWhatItWrote(String html) {
        assertThat(TextCleaning.clean(html).html()).as("the sample is clean").isEqualTo(html);
        assertThat(WordDocuments.html(WordDocuments.written("Attività", html))).isEqualTo(html);
    }

    @Test
    void bringsPicturesBackWithTheirDescriptions() {
        String html = TextCleaning.clean("<p>La sede: <img alt='La sede di \"Lucca\" & l’ingresso' src='"
                        + SamplePictures.png(60, 40) + "'></p>")
                .html();
        assertThat(WordDocuments.html(WordDocuments.written("x", html))).isEqualTo(html);
    }

    @Test
    void namesHeadingsAsWordProcessorsKnowThem() throws IOException {
        byte[] docx = WordDocuments.written("Attività", "<h3>Primo</h3>");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs())
                    .extracting(paragraph -> paragraph.getStyle())
                    .containsExactly("Title", "Heading1");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(document.getParagraphs().get(0).getText()).isEqualTo("Attività");
        }
    }

    /** Saved by LibreOffice Writer, a document has lost the mark of the first column; the style of its cells is still there. */
    @Test
    void knowsTheHeadsOfLinesAfterLibreOfficeHasSavedTheDocument() throws IOException {
        String html =
                "<table><caption>Anni</caption><thead><tr><th scope=\"col\">Ufficio</th><th scope=\"col\">2015</th></tr></thead>"
                        + "<tbody><tr><th scope=\"row\">Lucca</th><td>3.412</td></tr></tbody></table>";

        assertThat(WordDocuments.html(
                        altered(WordDocuments.written("x", html), "<w:tblLook w:firstColumn=\"true\"/>", "")))
                .isEqualTo(html);
    }

    @Test
    void isAnItalianDocumentOnItalianPaper() throws Exception {
        byte[] docx =
                WordDocuments.written("Attività", "<p>Si veda <a href=\"https://www.example.org/\">il sito</a>.</p>");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var paper = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(paper.getW()).isEqualTo(BigInteger.valueOf(11906));
            assertThat(paper.getH()).isEqualTo(BigInteger.valueOf(16838));
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("Attività");
            assertThat(document.getStyle().getDocDefaults().getRPrDefault().xmlText())
                    .contains("it-IT", "Calibri");
            XWPFRun link = document.getParagraphs().get(1).getRuns().get(1);
            assertThat(link.getUnderline()).isEqualTo(UnderlinePatterns.SINGLE);
        }
    }

    @Test
    void readsWordsOfATrackedChangeThatWereAddedAndNotThoseThatWereTakenOut() throws IOException {
        String html = WordDocuments.html(altered(
                WordDocuments.written("x", "<p>resta segnaposto</p>"),
                "segnaposto</w:t></w:r>",
                "</w:t></w:r><w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>aggiunto</w:t></w:r></w:ins>"
                        + "<w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>tolto</w:delText></w:r></w:del>"));
        assertThat(html).isEqualTo("<p>resta aggiunto</p>");
    }

    @Test
    void takesNothingFromOutsideTheDocument() throws IOException {
        byte[] docx = altered(
                WordDocuments.written("x", "<p>segnaposto</p>"),
                "<w:document",
                "<!DOCTYPE w:document [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document");
        assertRefused(docx, "report.word.unreadable");
    }

    @Test
    void refusesADocumentThatUnfoldsToTooMuch() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] spaces = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(spaces);
            }
        }
        assertRefused(out.toByteArray(), "report.word.unreadable");
    }

    @Test
    void refusesWhatIsNoDocument() {
        assertRefused("{\\rtf1}".getBytes(StandardCharsets.US_ASCII), "report.word.unreadable");
        assertRefused(new byte[11 << 20], "report.word.tooLarge");
        assertRefused(WordDocuments.written("Solo il titolo", ""), "report.word.empty");
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> WordDocuments.html(file)).isInstanceOfSatisfying(Rejected.class, refusal -> {
            assertThat(refusal.problems().get(0).field()).isEqualTo("file");
            assertThat(refusal.problems().get(0).code()).isEqualTo(code);
        });
    }

    /** The document with something else in its text. */
    private static byte[] altered(byte[] docx, String before, String after) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("word/document.xml")) {
                    String xml = new String(content, StandardCharsets.UTF_8);
                    assertThat(xml).contains(before);
                    content = xml.replace(before, after).getBytes(StandardCharsets.UTF_8);
                }
                zip.write(content);
            }
        }
        return out.toByteArray();
    }
}
