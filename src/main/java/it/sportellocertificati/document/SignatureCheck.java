package it.sportellocertificati.document;

import eu.europa.esig.dss.cades.validation.CMSDocumentValidator;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import eu.europa.esig.dss.validation.reports.Reports;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Checks signatures by EU DSS, and asks nobody on the network: revocation, issuers and trusted lists stay unknown.
 * Everything is built at the first check, since most starts never need it.
 */
@Component
class SignatureCheck {

    private final SingletonSupplier<ValidationPolicy> policy = SingletonSupplier.of(
            () -> ValidationPolicyLoader.fromDefaultValidationPolicy().create());

    /**
     * @throws it.sportellocertificati.common.Rejected for a signature that does not fit the file, and for a PDF changed
     * after it was signed
     */
    SignatureReport check(Unwrapped file) {
        List<SignatureLine> lines = new ArrayList<>();
        for (byte[] envelope : file.envelopes()) {
            lines.addAll(lines(new CMSDocumentValidator(new InMemoryDocument(envelope))));
        }
        boolean enveloped = !lines.isEmpty();
        lines.addAll(lines(pdfValidator(file.pdf())));
        return new SignatureReport(container(enveloped, lines), lines);
    }

    private static String container(boolean enveloped, List<SignatureLine> lines) {
        if (lines.isEmpty()) {
            return SignatureReport.NONE;
        }
        return enveloped ? SignatureReport.CADES : SignatureReport.PADES;
    }

    private static PDFDocumentValidator pdfValidator(byte[] pdf) {
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        // Comparing revisions as pictures costs seconds and finds nothing that the comparison of their objects does
        // not.
        differences.setMaximalPagesAmountForVisualComparison(0);
        PdfBoxDefaultObjectFactory objects = new PdfBoxDefaultObjectFactory();
        objects.setPdfDifferencesFinder(differences);
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setPdfObjFactory(objects);
        return validator;
    }

    private List<SignatureLine> lines(SignedDocumentValidator validator) {
        validator.setCertificateVerifier(offline());
        validator.setEnableEtsiValidationReport(false);
        validator.setIncludeSemantics(false);
        Reports reports = validator.validateDocument(policy.obtain());
        List<SignatureLine> lines = new ArrayList<>();
        for (SignatureWrapper signature : reports.getDiagnosticData().getSignatures()) {
            if (!signature.isSignatureValid()) {
                throw Refusal.because(Refusal.SIGNATURE_BROKEN);
            }
            if (changedSince(signature.getPDFRevision())) {
                throw Refusal.because(Refusal.CHANGED_AFTER_SIGNING);
            }
            lines.add(line(signature, reports));
        }
        return lines;
    }

    private static boolean changedSince(@Nullable PDFRevisionWrapper revision) {
        return revision != null
                && !(revision.getPdfUndefinedChanges().isEmpty()
                        && revision.getPdfAnnotationChanges().isEmpty()
                        && revision.getPdfPageDifferenceConcernedPages().isEmpty());
    }

    private static SignatureLine line(SignatureWrapper signature, Reports reports) {
        Date claimed = signature.getClaimedSigningTime();
        SubIndication detail = reports.getSimpleReport().getSubIndication(signature.getId());
        String verdict =
                reports.getSimpleReport().getIndication(signature.getId()).name();
        return new SignatureLine(
                signer(signature.getSigningCertificate()),
                claimed == null ? null : claimed.toInstant(),
                signature.isSignatureIntact(),
                detail == null ? verdict : verdict + "/" + detail.name());
    }

    private static String signer(@Nullable CertificateWrapper certificate) {
        if (certificate == null) {
            return "?";
        }
        String name = certificate.getCommonName();
        return name == null || name.isBlank() ? certificate.getReadableCertificateName() : name;
    }

    private static CommonCertificateVerifier offline() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setAIASource(null);
        verifier.setCrlSource(null);
        verifier.setOcspSource(null);
        verifier.setTrustedCertSources(new CommonTrustedCertificateSource());
        return verifier;
    }
}
