package it.sportellocertificati.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** Signs a PDF by PAdES (baseline B) with the simulator's test signer. */
final class PdfSigner {

    private final CmsSigner signer;

    PdfSigner(CmsSigner signer) {
        this.signer = signer;
    }

    byte[] sign(byte[] pdf, ZonedDateTime now) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            signature.setName("FIRMATARIO DI PROVA");
            signature.setReason("Prova: firma priva di valore legale");
            signature.setSignDate(GregorianCalendar.from(now));
            document.addSignature(signature, content -> signer.sign(content.readAllBytes(), signingCertificate()));
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Binds the signature to the certificate, as PAdES asks. */
    private Attribute signingCertificate() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(signer.certificate().getEncoded());
            return new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("simulator signature", e);
        }
    }
}
