package it.sportellocertificati.safekeeping;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator the problem with the keys and its remedy in place of a stack trace. */
class KeysUnusableAnalyzer extends AbstractFailureAnalyzer<KeysUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable start, KeysUnusable cause) {
        return new FailureAnalysis(cause.problem(), cause.remedy(), cause);
    }
}
