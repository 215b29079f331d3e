package it.sportellocertificati.report.publication;

import it.sportellocertificati.report.EditionKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version that readers may have; it never changes.
 *
 * @param version 1 at first; each correction is one more
 * @param correction why it took the place of the version before; none at first
 * @param pushedAt when it was last seen whole where the Procura publishes; none while it was not
 * @param fault why the last push failed; none when it did not, or none was tried
 */
public record PublishedVersion(
        EditionKey edition,
        int version,
        String title,
        LocalDate approvedOn,
        @Nullable String correction,
        Instant publishedAt,
        @Nullable Instant pushedAt,
        @Nullable PushFault fault) {}
