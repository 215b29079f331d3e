package it.sportellocertificati.pec.trust;

import it.sportellocertificati.pec.SignatureVerdict;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSVerifierCertificateNotValidException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks one S/MIME signature, as of the time of signing: providers' certificates live shorter than receipts matter.
 * SHA-1 digests are accepted, since providers were found to use them as late as 2024.
 */
@Component("pecSignatureCheck")
public class SignatureCheck {

    private static final int MAX_SIGNATURE = 512 * 1024;
    private static final Set<ASN1ObjectIdentifier> DIGESTS = Set.of(
            OIWObjectIdentifiers.idSHA1,
            NISTObjectIdentifiers.id_sha224,
            NISTObjectIdentifiers.id_sha256,
            NISTObjectIdentifiers.id_sha384,
            NISTObjectIdentifiers.id_sha512,
            NISTObjectIdentifiers.id_sha3_256,
            NISTObjectIdentifiers.id_sha3_384,
            NISTObjectIdentifiers.id_sha3_512);

    private final ProviderChain chain;

    public SignatureCheck(TrustAnchors anchors) {
        this.chain = new ProviderChain(anchors);
    }

    /**
     * @param at stands in where the signer does not state when it signed
     */
    public CheckedSignature check(MimePart content, MimePart signature, Instant at) {
        try {
            byte[] der = signature.getInputStream().readNBytes(MAX_SIGNATURE + 1);
            if (der.length > MAX_SIGNATURE) {
                return CheckedSignature.BROKEN;
            }
            CMSSignedData signed = new CMSSignedData(new SignedPart(content), der);
            Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
            return signers.size() == 1 ? check(signed, signers.iterator().next(), at) : CheckedSignature.BROKEN;
        } catch (CMSException | MessagingException | IOException | RuntimeException | StackOverflowError malformed) {
            return CheckedSignature.BROKEN;
        }
    }

    private CheckedSignature check(CMSSignedData signed, SignerInformation signer, Instant at) {
        Instant stated = signingTime(signer);
        try {
            Collection<X509CertificateHolder> found = signed.getCertificates().getMatches(signer.getSID());
            if (found.isEmpty()
                    || !DIGESTS.contains(signer.getDigestAlgorithmID().getAlgorithm())) {
                return CheckedSignature.BROKEN;
            }
            X509CertificateHolder certificate = found.iterator().next();
            boolean intact = signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
            if (!intact) {
                return CheckedSignature.BROKEN;
            }
            boolean trusted = chain.leadsToAnchor(certificate, signed.getCertificates(), stated == null ? at : stated);
            return new CheckedSignature(trusted ? SignatureVerdict.VALID : SignatureVerdict.UNTRUSTED, stated);
        } catch (CMSVerifierCertificateNotValidException notThen) {
            return new CheckedSignature(SignatureVerdict.UNTRUSTED, stated);
        } catch (CMSException | OperatorCreationException | GeneralSecurityException doesNotHold) {
            return CheckedSignature.BROKEN;
        }
    }

    private static @Nullable Instant signingTime(SignerInformation signer) {
        AttributeTable attributes = signer.getSignedAttributes();
        Attribute time = attributes == null ? null : attributes.get(CMSAttributes.signingTime);
        return time == null || time.getAttrValues().size() != 1
                ? null
                : Time.getInstance(time.getAttrValues().getObjectAt(0))
                        .getDate()
                        .toInstant();
    }
}
