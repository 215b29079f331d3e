package it.sportellocertificati.agreement;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows an operator the list of errors in place of a stack trace when the application does not start. */
class AgreementInvalidAnalyzer extends AbstractFailureAnalyzer<AgreementInvalid> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AgreementInvalid cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correggere il file indicato da sportello.agreement.file e riavviare; finché è errato nulla viene importato.",
                cause);
    }
}
