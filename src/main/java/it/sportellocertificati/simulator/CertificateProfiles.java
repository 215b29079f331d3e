package it.sportellocertificati.simulator;

import it.sportellocertificati.simulator.TestAuthority.Identity;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The shapes of the simulator's certificates: the authority's, the provider's and a signing official's. */
final class CertificateProfiles {

    private static final X500Name AUTHORITY = name("CA DI PROVA del simulatore PEC");
    private static final Duration LIFE = Duration.ofDays(3650);

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    CertificateProfiles(Clock clock) {
        this.clock = clock;
    }

    X509Certificate authority(KeyPair keys) throws GeneralSecurityException, OperatorCreationException, IOException {
        X509v3CertificateBuilder builder = builder(AUTHORITY, keys);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return sign(builder, keys.getPrivate());
    }

    /** As the rules for providers ask: for e-mail, with the provider's address as subject alternative name. */
    X509Certificate mailSigner(KeyPair keys, Provider provider, Identity issuer)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X509v3CertificateBuilder builder = builder(name(provider.commonName()), keys);
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(
                Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection));
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.rfc822Name, provider.address())));
        return issued(builder, issuer);
    }

    /** For TLS on the loopback address. */
    X509Certificate server(KeyPair keys, Identity issuer)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X509v3CertificateBuilder builder = builder(name("PORTA DI PROVA"), keys);
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"), new GeneralName(GeneralName.dNSName, "localhost")
        }));
        return issued(builder, issuer);
    }

    /** As a person's certificate for signatures, but named so that nobody takes it for one. */
    X509Certificate documentSigner(KeyPair keys, Identity issuer)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X509v3CertificateBuilder builder = builder(name("FIRMATARIO DI PROVA"), keys);
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation));
        return issued(builder, issuer);
    }

    private X509Certificate issued(X509v3CertificateBuilder builder, Identity issuer)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.certificate()));
        return sign(builder, issuer.key());
    }

    private X509v3CertificateBuilder builder(X500Name subject, KeyPair keys)
            throws GeneralSecurityException, IOException {
        Instant start = clock.instant().minus(Duration.ofDays(1));
        var builder = new JcaX509v3CertificateBuilder(
                AUTHORITY,
                new BigInteger(120, random).setBit(120),
                Date.from(start),
                Date.from(start.plus(LIFE)),
                subject,
                keys.getPublic());
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        return builder;
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(key);
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static X500Name name(String commonName) {
        return new X500Name("CN=" + commonName + ",O=FAC-SIMILE - NON VALIDO,C=IT");
    }
}
