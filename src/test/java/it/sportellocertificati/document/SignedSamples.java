package it.sportellocertificati.document;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.util.Date;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataStreamGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Certificates as a Procura would sign them, by a key made for the test; every one differs from the others. */
public final class SignedSamples {

    private static final TestSigner SIGNER = TestSigner.reachableAt("http://127.0.0.1:1");

    private SignedSamples() {}

    /** A PDF of one page, unsigned. */
    public static byte[] plainPdf(String text) {
        try (PDDocument document = new PDDocument()) {
            addPage(document, text);
            return bytes(document);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** A PDF that is signed within (PAdES). */
    public static byte[] pades(String text) {
        return padesOf(plainPdf(text), SIGNER);
    }

    /** A signed p7m around a PDF (CAdES), in binary form. */
    public static byte[] cades(String text) {
        return cadesOf(plainPdf(text), SignaturePackaging.ENVELOPING);
    }

    static byte[] padesOf(byte[] pdf, TestSigner signer) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(signer.certificate());
        parameters.bLevel().setSigningDate(new Date());
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        service.setPdfObjFactory(new PdfBoxDefaultObjectFactory());
        DSSDocument document = new InMemoryDocument(pdf);
        return bytes(
                service.signDocument(document, parameters, signer.sign(service.getDataToSign(document, parameters))));
    }

    static byte[] cadesOf(byte[] content, SignaturePackaging packaging) {
        CAdESSignatureParameters parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.setSignaturePackaging(packaging);
        parameters.setParallelSignature(false);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(SIGNER.certificate());
        parameters.bLevel().setSigningDate(new Date());
        CAdESService service = new CAdESService(new CommonCertificateVerifier());
        DSSDocument document = new InMemoryDocument(content);
        return bytes(
                service.signDocument(document, parameters, SIGNER.sign(service.getDataToSign(document, parameters))));
    }

    /** As programs that sign while they read write it: no length stands before the parts. */
    static byte[] streamedCades(String text) {
        try {
            CMSSignedDataStreamGenerator generator = new CMSSignedDataStreamGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .build("SHA256withRSA", SIGNER.key(), SIGNER.certificate().getCertificate()));
            generator.addCertificate(
                    new JcaX509CertificateHolder(SIGNER.certificate().getCertificate()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (OutputStream content = generator.open(out, true)) {
                content.write(plainPdf(text));
            }
            return out.toByteArray();
        } catch (IOException | CMSException | OperatorCreationException | CertificateEncodingException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    static TestSigner signer() {
        return SIGNER;
    }

    static void addPage(PDDocument document, String text) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            content.setLeading(14);
            content.newLineAtOffset(60, 720);
            for (String line : text.split("\n", -1)) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] bytes(DSSDocument document) {
        return DSSUtils.toByteArray(document);
    }
}
