package it.sportellocertificati.simulator;

import it.sportellocertificati.simulator.TestAuthority.Identity;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Makes detached CMS signatures, for mail and for PDF. */
final class CmsSigner {

    private final Identity identity;
    private final X509Certificate authority;

    CmsSigner(Identity identity, X509Certificate authority) {
        this.identity = identity;
        this.authority = authority;
    }

    X509Certificate certificate() {
        return identity.certificate();
    }

    /**
     * @param attributes signed together with the content
     * @return the signature in DER, with the signer's and the authority's certificates
     */
    byte[] sign(byte[] content, Attribute... attributes) {
        return sign("SHA256withRSA", content, attributes);
    }

    /** @param algorithm {@code SHA1withRSA} where a provider is shown that still does so */
    byte[] sign(String algorithm, byte[] content, Attribute... attributes) {
        try {
            var signed = new ASN1EncodableVector();
            for (Attribute attribute : attributes) {
                signed.add(attribute);
            }
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests)
                    .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(signed)))
                    .build(new JcaContentSignerBuilder(algorithm).build(identity.key()), identity.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(identity.certificate(), authority)));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded("DER");
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
            throw new IllegalStateException("simulator signature", e);
        }
    }
}
