package it.sportellocertificati.document;

import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Somebody who signs in tests, with a certificate that an authority made for the tests issued. */
record TestSigner(PrivateKey key, CertificateToken certificate) {

    static final String NAME = "Firmatario di Prova";

    private static final Duration VALIDITY = Duration.ofDays(365);

    /** @param contact where the certificate says that its issuer, its revocation list and its status are to be asked */
    static TestSigner reachableAt(String contact) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair authority = generator.generateKeyPair();
            KeyPair own = generator.generateKeyPair();
            Date from = Date.from(Instant.now().minus(Duration.ofDays(1)));
            X509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=Autorità di Prova,C=IT"),
                    BigInteger.valueOf(System.nanoTime()),
                    from,
                    Date.from(from.toInstant().plus(VALIDITY)),
                    new X500Name("CN=" + NAME + ",C=IT"),
                    own.getPublic());
            certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation));
            certificate.addExtension(
                    Extension.authorityInfoAccess, false, new AuthorityInformationAccess(new AccessDescription[] {
                        new AccessDescription(AccessDescription.id_ad_ocsp, uri(contact + "/ocsp")),
                        new AccessDescription(AccessDescription.id_ad_caIssuers, uri(contact + "/issuer"))
                    }));
            DistributionPointName list = new DistributionPointName(new GeneralNames(uri(contact + "/list")));
            certificate.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(list, null, null)
            }));
            return new TestSigner(
                    own.getPrivate(),
                    new CertificateToken(new JcaX509CertificateConverter()
                            .getCertificate(certificate.build(
                                    new JcaContentSignerBuilder("SHA256withRSA").build(authority.getPrivate())))));
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    SignatureValue sign(ToBeSigned data) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(data.getBytes());
            return new SignatureValue(SignatureAlgorithm.RSA_SHA256, signature.sign());
        } catch (GeneralSecurityException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static GeneralName uri(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }
}
