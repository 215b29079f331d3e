package it.sportellocertificati.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** Draws a certificate that nobody can take for one, for a clerk of the demo to upload. */
final class TestCertificate {

    private static final float MARGIN = 70;
    private static final float LABEL_WIDTH = 170;
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);

    private TestCertificate() {}

    /** Whom and which booking the certificate names; every field may be empty. */
    record Holder(String number, String surname, String givenNames, String fiscalCode) {}

    static byte[] draw(Holder holder, ZonedDateTime now) {
        try (var document = new PDDocument();
                InputStream font = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
            document.getDocumentInformation().setTitle("FAC-SIMILE di certificato, non valido");
            document.getDocumentCatalog().setLanguage("it");
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var canvas = new PDPageContentStream(document, page)) {
                draw(canvas, PDType0Font.load(document, font), holder, now);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(PDPageContentStream canvas, PDFont font, Holder holder, ZonedDateTime now)
            throws IOException {
        watermark(canvas, font);
        canvas.setNonStrokingColor(0.1f, 0.1f, 0.1f);
        write(canvas, font, 11, 770, "Simulazione: Procura della Repubblica presso il Tribunale di Lucca");
        write(canvas, font, 11, 753, "Ufficio locale del casellario");
        write(canvas, font, 20, 690, "Certificato dei carichi pendenti");
        write(canvas, font, 11, 668, "FAC-SIMILE – NON VALIDO. Documento di prova, non riguarda alcuna persona reale.");
        rule(canvas, 645);
        float line = 615;
        line = field(canvas, font, line, "Numero di prenotazione", holder.number());
        line = field(canvas, font, line, "Cognome", holder.surname());
        line = field(canvas, font, line, "Nome", holder.givenNames());
        line = field(canvas, font, line, "Codice fiscale", holder.fiscalCode());
        line = field(canvas, font, line, "Esito", "nessuno: documento generato dal simulatore");
        line = field(canvas, font, line, "Data", "Lucca, " + DAY.format(now));
        rule(canvas, line);
        write(
                canvas,
                font,
                9,
                line - 22,
                "Firmato con una chiave di prova (FIRMATARIO DI PROVA, FAC-SIMILE - NON VALIDO).");
        write(
                canvas,
                font,
                9,
                line - 36,
                "La firma non ha valore legale: serve a provare il caricamento e la consegna.");
    }

    /** Across the whole page, from corner to corner. */
    private static void watermark(PDPageContentStream canvas, PDFont font) throws IOException {
        String words = "FAC-SIMILE – NON VALIDO";
        float size = 58;
        float half = font.getStringWidth(words) / 1000 * size / 2;
        double angle = Math.atan2(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
        float x = PDRectangle.A4.getWidth() / 2 - half * (float) Math.cos(angle);
        float y = PDRectangle.A4.getHeight() / 2 - half * (float) Math.sin(angle);
        canvas.setNonStrokingColor(0.96f, 0.84f, 0.84f);
        canvas.beginText();
        canvas.setFont(font, size);
        canvas.setTextMatrix(Matrix.getRotateInstance(angle, x, y));
        canvas.showText(words);
        canvas.endText();
    }

    private static float field(PDPageContentStream canvas, PDFont font, float y, String label, String value)
            throws IOException {
        if (value.isBlank()) {
            return y;
        }
        canvas.setNonStrokingColor(0.35f, 0.35f, 0.4f);
        write(canvas, font, 11, y, label);
        canvas.setNonStrokingColor(0.1f, 0.1f, 0.1f);
        writeAt(canvas, font, 12, MARGIN + LABEL_WIDTH, y, value);
        return y - 28;
    }

    private static void write(PDPageContentStream canvas, PDFont font, float size, float y, String text)
            throws IOException {
        writeAt(canvas, font, size, MARGIN, y, text);
    }

    private static void writeAt(PDPageContentStream canvas, PDFont font, float size, float x, float y, String text)
            throws IOException {
        canvas.beginText();
        canvas.setFont(font, size);
        canvas.newLineAtOffset(x, y);
        canvas.showText(printable(font, text));
        canvas.endText();
    }

    private static void rule(PDPageContentStream canvas, float y) throws IOException {
        canvas.setStrokingColor(0.6f, 0.6f, 0.65f);
        canvas.moveTo(MARGIN, y);
        canvas.lineTo(PDRectangle.A4.getWidth() - MARGIN, y);
        canvas.stroke();
    }

    /** Letters that the font lacks become question marks, or the whole page would fail. */
    private static String printable(PDFont font, String text) {
        var kept = new StringBuilder();
        text.codePoints().forEach(point -> {
            String letter = Character.toString(point);
            try {
                font.encode(letter);
                kept.append(letter);
            } catch (IOException | IllegalArgumentException e) {
                kept.append('?');
            }
        });
        return kept.toString();
    }
}
