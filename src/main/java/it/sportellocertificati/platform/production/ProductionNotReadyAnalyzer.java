package it.sportellocertificati.platform.production;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists what is missing in place of a stack trace. */
class ProductionNotReadyAnalyzer extends AbstractFailureAnalyzer<ProductionNotReady> {

    @Override
    protected FailureAnalysis analyze(Throwable start, ProductionNotReady cause) {
        var list = cause.reasons().stream().collect(Collectors.joining("\n  - ", "  - ", ""));
        return new FailureAnalysis(
                "The profile 'production' does not start without these:\n" + list,
                "Give every setting named above, by environment variable or in a file that"
                        + " spring.config.additional-location names, and start again.",
                cause);
    }
}
