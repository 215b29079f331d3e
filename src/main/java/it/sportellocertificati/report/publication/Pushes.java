package it.sportellocertificati.report.publication;

import it.sportellocertificati.common.Missing;
import it.sportellocertificati.report.EditionKey;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Pushes versions, and writes down how it ended. */
@Component
class Pushes {

    private static final Logger LOG = LoggerFactory.getLogger(Pushes.class);

    private final PublicationRows rows;
    private final Site site;
    private final Push push;
    private final Clock clock;
    private final TransactionTemplate apart;

    Pushes(PublicationRows rows, Site site, Push push, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.site = site;
        this.push = push;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void push(EditionKey edition, int version) {
        var published = rows.versions(edition);
        UUID id = published.stream()
                .filter(row -> row.version().version() == version)
                .map(PublicationRows.Row::id)
                .findFirst()
                .orElseThrow(() -> new Missing("report.publication"));
        // Whoever repeats an old push must not take back a correction that is there.
        var versions = published.stream()
                .filter(row ->
                        row.version().version() <= version || row.version().pushedAt() != null)
                .toList();
        try {
            var places = push.run(site.files(versions, listed(edition, version)));
            apart.executeWithoutResult(status -> rows.pushed(id, String.join(",", places), clock.instant()));
            LOG.info("Report {} version {} is in its places: {}", edition.path(), version, places);
        } catch (PushFailed failed) {
            apart.executeWithoutResult(status -> rows.notPushed(id, failed.fault(), clock.instant()));
            LOG.warn(
                    "Report {} version {} did not get to {}: {}",
                    edition.path(),
                    version,
                    failed.target(),
                    failed.fault(),
                    failed);
            throw failed;
        }
    }

    /** What readers of the site find there: all that was pushed, and what is being pushed. */
    private List<PublishedVersion> listed(EditionKey edition, int version) {
        return rows.all().stream()
                .map(PublicationRows.Row::version)
                .filter(one -> one.edition().equals(edition) ? one.version() <= version : one.pushedAt() != null)
                .toList();
    }
}
