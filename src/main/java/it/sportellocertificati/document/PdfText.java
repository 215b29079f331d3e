package it.sportellocertificati.document;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the text of a PDF and stops at what no certificate needs, so that a small file that unfolds without end costs
 * little.
 */
final class PdfText extends PDFTextStripper {

    private static final int CHARACTERS_AT_MOST = 500_000;
    private static final int OPERATORS_AT_MOST = 1_000_000;

    private int characters;
    private int operators;

    private PdfText() {}

    static String of(byte[] pdf, int maxPages) {
        Inflation.check(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) {
                throw Refusal.because(Refusal.PROTECTED);
            }
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                throw Refusal.because(Refusal.UNREADABLE);
            }
            if (pages > maxPages) {
                throw Refusal.because(Refusal.TOO_LONG, maxPages);
            }
            StringWriter text = new StringWriter();
            new PdfText().writeText(document, text);
            return text.toString();
        } catch (InvalidPasswordException locked) {
            throw Refusal.because(Refusal.PROTECTED);
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException garbled) {
            throw Refusal.because(Refusal.UNREADABLE);
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++characters > CHARACTERS_AT_MOST) {
            throw Refusal.because(Refusal.UNREADABLE);
        }
        super.processTextPosition(text);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > OPERATORS_AT_MOST) {
            throw Refusal.because(Refusal.UNREADABLE);
        }
        super.processOperator(operator, operands);
    }
}
