package it.sportellocertificati.pec.trust;

import it.sportellocertificati.pec.settings.PecProperties;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The authorities that may answer for a provider's signature, from the PEM file that the operator names. Read when first
 * needed and again whenever the file changes: AgID renews its list, and a restart for that would be one too many. A file
 * that turns unreadable leaves the last good list in force.
 */
@Component
public class TrustAnchors {

    private static final Logger LOG = LoggerFactory.getLogger(TrustAnchors.class);
    private static final Edition NOTHING = new Edition("none", Set.of());

    private final PecProperties properties;
    private volatile Edition edition = NOTHING;
    private volatile boolean complained;

    public TrustAnchors(PecProperties properties) {
        this.properties = properties;
    }

    /**
     * One state of the file.
     *
     * @param mark differs whenever the file may have changed
     */
    public record Edition(String mark, Set<TrustAnchor> anchors) {}

    /** The list as the file has it now; empty, so that nothing is believed, when there is no file. */
    public Edition current() {
        Path file = properties.trustAnchorFile().orElse(null);
        if (file == null) {
            return NOTHING;
        }
        Edition last = edition;
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            String mark = attributes.lastModifiedTime().toMillis() + "/" + attributes.size();
            if (!mark.equals(last.mark())) {
                last = new Edition(mark, read(file));
                edition = last;
                LOG.info("pec: {} trust anchors read", last.anchors().size());
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            LOG.warn(
                    "pec: trust anchors cannot be read, {}",
                    unreadable.getClass().getSimpleName());
        }
        return last;
    }

    private static Set<TrustAnchor> read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(certificate -> new TrustAnchor((X509Certificate) certificate, null))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
