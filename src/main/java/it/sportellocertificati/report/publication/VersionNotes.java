package it.sportellocertificati.report.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of the version that it shows: that another took its place, or which ones went before.
 *
 * @param all of the edition, the newest first
 */
public record VersionNotes(PublishedVersion shown, List<PublishedVersion> all) {

    public PublishedVersion newest() {
        return all.get(0);
    }

    public boolean replaced() {
        return newest().version() != shown.version();
    }

    /** The one that took the place of the shown one; it says why. */
    public @Nullable PublishedVersion follower() {
        return all.stream()
                .filter(one -> one.version() == shown.version() + 1)
                .findFirst()
                .orElse(null);
    }

    /** Before the shown one, the newest first. */
    public List<PublishedVersion> earlier() {
        return all.stream().filter(one -> one.version() < shown.version()).toList();
    }
}
