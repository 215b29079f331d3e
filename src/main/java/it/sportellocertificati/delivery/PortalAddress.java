package it.sportellocertificati.delivery;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code sportello.portal.address}: where citizens find the portal, as they type it, without a path. */
@ConfigurationProperties("sportello.portal")
public record PortalAddress(URI address) {

    /** @param path begins with a slash */
    public String page(String path) {
        String base = address.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
