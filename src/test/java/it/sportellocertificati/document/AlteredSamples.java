package it.sportellocertificati.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** PDFs as somebody careless or hostile makes them. */
final class AlteredSamples {

    private AlteredSamples() {}

    static byte[] withPageAdded(byte[] signed) throws IOException {
        return appended(signed, document -> {
            SignedSamples.addPage(document, "Un'altra pagina");
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            ((COSDictionary) document.getPages().getCOSObject()).setNeedToBeUpdated(true);
        });
    }

    static byte[] withTextAdded(byte[] signed) throws IOException {
        return appended(signed, document -> {
            PDPage page = document.getPage(0);
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 20);
                content.newLineAtOffset(60, 300);
                content.showText("NULLA");
                content.endText();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    static byte[] withNoteAdded(byte[] signed) throws IOException {
        return appended(signed, document -> {
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("NULLA");
            note.setRectangle(new PDRectangle(60, 300, 100, 30));
            PDPage page = document.getPage(0);
            var notes = page.getAnnotations();
            notes.add(note);
            page.setAnnotations(notes);
            note.getCOSObject().setNeedToBeUpdated(true);
            page.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    /** Encrypted; readable by everybody, but not to be changed, when the password is empty. */
    static byte[] protectedBy(String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            SignedSamples.addPage(document, "Certificato");
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return SignedSamples.bytes(document);
        }
    }

    /** A page whose content is the given bytes, compressed. */
    static byte[] withContent(byte[] content) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            page.setResources(resources);
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(content);
            }
            page.setContents(stream);
            document.addPage(page);
            return SignedSamples.bytes(document);
        }
    }

    private static byte[] appended(byte[] signed, Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(signed)) {
            change.apply(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private interface Change {
        void apply(PDDocument document) throws IOException;
    }
}
