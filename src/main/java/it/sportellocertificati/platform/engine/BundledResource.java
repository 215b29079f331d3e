package it.sportellocertificati.platform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;

/**
 * A model or form under the name that it has at the top of the repository ({@code forms/new-booking.html}). The name is
 * the same in the packaged jar and in exploded classes, so form keys find their file in both, and a database may go from
 * one to the other without a new version of every process.
 */
final class BundledResource extends ByteArrayResource implements ContextResource {

    private final String name;

    private BundledResource(String name, byte[] content) {
        super(content, name);
        this.name = name;
    }

    /**
     * @param directory the directory at the top of the repository, without slashes
     * @param resource a file anywhere below it
     */
    static BundledResource of(String directory, Resource resource) {
        try {
            var address = resource.getURL().toString();
            var start = address.lastIndexOf("/" + directory + "/");
            if (start < 0) {
                throw new IllegalArgumentException("not below " + directory + ": " + resource.getFilename());
            }
            return new BundledResource(address.substring(start + 1), resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getPathWithinContext() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BundledResource resource && name.equals(resource.name) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
