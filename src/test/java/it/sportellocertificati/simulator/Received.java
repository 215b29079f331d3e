package it.sportellocertificati.simulator;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.mail.smime.SMIMESigned;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** A provider's message taken apart by the test's own means. */
record Received(MimeMessage message) {

    static Received of(byte[] bytes) throws MessagingException {
        return new Received(new MimeMessage(null, new ByteArrayInputStream(bytes)));
    }

    String header(String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null ? "" : values[0];
    }

    /** The signer's certificate, if the signature is intact and the certificate comes from the anchor. */
    X509Certificate signerUnder(Path anchor) throws Exception {
        var signed = new SMIMESigned((MimeMultipart) message.getContent());
        SignerInformation signer =
                signed.getSignerInfos().getSigners().iterator().next();
        X509CertificateHolder holder = (X509CertificateHolder)
                signed.getCertificates().getMatches(signer.getSID()).iterator().next();
        if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder))) {
            throw new IllegalStateException("signature broken");
        }
        X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
        try (InputStream in = Files.newInputStream(anchor)) {
            certificate.verify(CertificateFactory.getInstance("X.509")
                    .generateCertificate(in)
                    .getPublicKey());
        }
        return certificate;
    }

    /** OID of the digest that was signed. */
    String digestAlgorithm() throws Exception {
        return new SMIMESigned((MimeMultipart) message.getContent())
                .getSignerInfos()
                .getSigners()
                .iterator()
                .next()
                .getDigestAlgOID();
    }

    Optional<BodyPart> part(String fileName) throws MessagingException, IOException {
        Multipart mixed =
                (Multipart) ((Multipart) message.getContent()).getBodyPart(0).getContent();
        for (int i = 0; i < mixed.getCount(); i++) {
            if (fileName.equals(mixed.getBodyPart(i).getFileName())) {
                return Optional.of(mixed.getBodyPart(i));
            }
        }
        return Optional.empty();
    }

    MimeMessage original() throws MessagingException, IOException {
        return (MimeMessage) part("postacert.eml").orElseThrow().getContent();
    }

    /** A value of daticert.xml, read after it was validated against the DTD. */
    String daticert(String xpath) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(xpath, validDaticert());
    }

    Document validDaticert() throws Exception {
        String xml;
        try (InputStream in = part("daticert.xml").orElseThrow().getInputStream()) {
            xml = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        String typed = xml.contains("<!DOCTYPE")
                ? xml
                : xml.replaceFirst("\\?>", "?><!DOCTYPE postacert SYSTEM \"daticert.dtd\">");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setValidating(true);
        var builder = factory.newDocumentBuilder();
        builder.setEntityResolver(
                (publicId, systemId) -> new InputSource(Received.class.getResourceAsStream("/simulator/daticert.dtd")));
        builder.setErrorHandler(new Strict());
        return builder.parse(new InputSource(new StringReader(typed)));
    }

    List<String> recipientsInDaticert() throws Exception {
        var nodes = validDaticert().getElementsByTagName("destinatari");
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent() + " "
                        + nodes.item(i).getAttributes().getNamedItem("tipo").getTextContent())
                .toList();
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
