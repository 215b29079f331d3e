package it.sportellocertificati.platform.demo;

import it.sportellocertificati.common.BookingNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates that certify nothing, signed (p7m) by a key that is made for them and thrown away. */
class SampleCertificates {

    private static final X500Name SIGNER = new X500Name("CN=Firma di prova senza valore,C=IT");
    private static final Duration VALIDITY = Duration.ofDays(3 * 365);

    private final KeyPair keys;
    private final X509Certificate certificate;

    SampleCertificates(Instant now) throws GeneralSecurityException, OperatorCreationException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                SIGNER,
                                BigInteger.ONE,
                                Date.from(now.minus(Duration.ofDays(1))),
                                Date.from(now.plus(VALIDITY)),
                                SIGNER,
                                keys.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
    }

    /** A signed certificate for a booking. */
    byte[] signed(BookingNumber number)
            throws IOException, CMSException, OperatorCreationException, GeneralSecurityException {
        var generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", keys.getPrivate(), certificate));
        generator.addCertificate(new JcaX509CertificateHolder(certificate));
        return generator
                .generate(new CMSProcessableByteArray(pdf(number)), true)
                .getEncoded();
    }

    private static byte[] pdf(BookingNumber number) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.setLeading(18);
                content.newLineAtOffset(60, 720);
                for (var line : List.of(
                        "Esemplare dimostrativo, senza alcun valore",
                        "",
                        "Certificato dei carichi pendenti",
                        "Prenotazione " + number.value(),
                        "Persona inventata: NULLA")) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
