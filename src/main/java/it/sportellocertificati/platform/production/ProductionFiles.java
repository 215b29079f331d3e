package it.sportellocertificati.platform.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/** Files that production needs and that no build can bring along. */
class ProductionFiles {

    private final Environment environment;
    private final ResourceLoader resources;
    private final List<String> reasons = new ArrayList<>();

    ProductionFiles(Environment environment, ResourceLoader resources) {
        this.environment = environment;
        this.resources = resources;
    }

    List<String> reasons() {
        trustAnchors();
        agreement();
        keys();
        return reasons;
    }

    private void trustAnchors() {
        var file = environment.getProperty("sportello.pec.trust-anchors", "");
        if (file.isBlank()) {
            reasons.add("sportello.pec.trust-anchors: a PEM file of those who may sign receipts");
            return;
        }
        try (var in = Files.newInputStream(Path.of(file.replaceFirst("^file:", "")))) {
            if (CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty()) {
                reasons.add("sportello.pec.trust-anchors: " + file + " holds no certificate");
            }
        } catch (IOException | CertificateException e) {
            reasons.add("sportello.pec.trust-anchors: " + file + " cannot be read as PEM certificates");
        }
    }

    private void agreement() {
        var file = environment.getProperty("sportello.agreement.file", "");
        if (file.isBlank() || file.startsWith("classpath:")) {
            reasons.add("sportello.agreement.file: the agreement of this Procura (file:/…), in place of the demo's");
        } else if (!resources.getResource(file).isReadable()) {
            reasons.add("sportello.agreement.file: " + file + " cannot be read");
        }
    }

    private void keys() {
        if (environment.getProperty("sportello.safekeeping.make-keys", Boolean.class, false)) {
            return;
        }
        var directory = Path.of(environment.getProperty(
                "sportello.safekeeping.keys", environment.getProperty("sportello.data", "") + "/keys"));
        for (var name : List.of("key-encryption.json", "search-digests.json")) {
            if (!Files.isReadable(directory.resolve(name))) {
                reasons.add("sportello.safekeeping.keys: the key file " + directory.resolve(name)
                        + ", or sportello.safekeeping.make-keys=true for the first start of a new installation");
            }
        }
    }
}
