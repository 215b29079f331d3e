package it.sportellocertificati.web.portal;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The names of our styles and scripts with their content's digest; in the model of every page. Each is looked up once: Spring's own filter
 * looks up every link of every page, in all archives of the application.
 */
@Component
class StaticFiles {

    // Made after the pages, which it serves as well.
    private final ObjectProvider<ResourceUrlProvider> addresses;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    StaticFiles(ObjectProvider<ResourceUrlProvider> addresses) {
        this.addresses = addresses;
    }

    /** @param path as in the sources, beginning with a slash */
    public String named(String path) {
        return names.computeIfAbsent(
                path, plain -> Objects.requireNonNullElse(addresses.getObject().getForLookupPath(plain), plain));
    }
}
