package it.sportellocertificati.pec.trust;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStoreBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.util.Store;

/**
 * Whether a certificate is a provider's: issued, through whatever stands between, by a trust anchor, and for the mailbox
 * {@code posta-certificata@…} that providers sign as. Without the second question every certificate for signing mail
 * that the same authority sells to the public could sign receipts. Revocation is not asked: lists of years ago are gone.
 */
final class ProviderChain {

    private static final int MAX_CERTIFICATES = 20;
    private static final String MAILBOX = "posta-certificata@";

    private final TrustAnchors anchors;

    ProviderChain(TrustAnchors anchors) {
        this.anchors = anchors;
    }

    boolean leadsToAnchor(X509CertificateHolder signer, Store<X509CertificateHolder> others, Instant at) {
        Set<TrustAnchor> trusted = anchors.current().anchors();
        if (trusted.isEmpty()
                || others.getMatches(null).size() > MAX_CERTIFICATES
                || !isForMail(signer)
                || !isProviders(signer)) {
            return false;
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(new JcaX509CertificateConverter().getCertificate(signer));
            CertStore between =
                    new JcaCertStoreBuilder().addCertificates(others).build();
            PKIXBuilderParameters question = new PKIXBuilderParameters(trusted, target);
            question.addCertStore(between);
            question.setRevocationEnabled(false);
            question.setDate(Date.from(at));
            CertPathBuilder.getInstance("PKIX").build(question);
            return true;
        } catch (GeneralSecurityException leadsNowhere) {
            return false;
        }
    }

    private static boolean isForMail(X509CertificateHolder signer) {
        ExtendedKeyUsage usage = ExtendedKeyUsage.fromExtensions(signer.getExtensions());
        return usage == null
                || usage.hasKeyPurposeId(KeyPurposeId.id_kp_emailProtection)
                || usage.hasKeyPurposeId(KeyPurposeId.anyExtendedKeyUsage);
    }

    private static boolean isProviders(X509CertificateHolder signer) {
        GeneralNames names = GeneralNames.fromExtensions(signer.getExtensions(), Extension.subjectAlternativeName);
        return names != null
                && Arrays.stream(names.getNames())
                        .filter(name -> name.getTagNo() == GeneralName.rfc822Name)
                        .anyMatch(name -> name.getName()
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .startsWith(MAILBOX));
    }
}
