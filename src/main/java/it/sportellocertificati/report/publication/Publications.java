package it.sportellocertificati.report.publication;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportDocument;
import it.sportellocertificati.report.press.ReportFile;
import it.sportellocertificati.report.press.ReportPress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finished reports: made public on our own pages at once, then pushed to where the Procura publishes. */
@Component
public class Publications {

    private final PublicationRows rows;
    private final ReportPress press;
    private final Pushes pushes;
    private final Clock clock;

    Publications(PublicationRows rows, ReportPress press, Pushes pushes, Clock clock) {
        this.rows = rows;
        this.press = press;
        this.pushes = pushes;
        this.clock = clock;
    }

    /**
     * Makes page, PDF and data of the document and keeps them, in the caller's transaction. From its commit on readers find them here.
     * Called again with the same document, it answers with the version that stands.
     *
     * @param by the user who publishes
     * @throws InvalidValue {@code report.publication.version} if the version does not follow the last one,
     *     {@code report.publication.correction} if a later version says no reason, or the first one does,
     *     {@code report.chapter.malformed}, {@code report.figure.missing}
     * @throws Conflict {@code report.publication.taken} if that version stands with another content
     */
    @Transactional
    public PublishedVersion publish(ReportDocument document, String by) {
        var edition = new EditionKey(document.year(), document.kind());
        boolean reasoned =
                document.correction() != null && !document.correction().isBlank();
        if (reasoned == (document.version() == 1)) {
            throw new InvalidValue("report.publication.correction");
        }
        int next = rows.versions(edition).size() + 1;
        if (document.version() > next || document.version() < 1) {
            throw new InvalidValue("report.publication.version", next);
        }
        var files = press.make(document);
        var row = new PublicationRows.Row(UUID.randomUUID(), digest(document, files), version(edition, document));
        if (document.version() < next || !rows.insert(row, by)) {
            return standing(edition, row);
        }
        files.forEach(file -> rows.insert(row.id(), file));
        return row.version();
    }

    /**
     * Copies the version, with its edition's earlier ones where they are missing, to the place that is configured, fetches every file
     * back and compares it. What is there already is left alone, so that it may be repeated at will. It takes up to some minutes; how it
     * ended is written down in a transaction of its own, whatever the caller's does.
     *
     * @throws PushFailed if not everything is in its place as it was sent
     * @throws Missing {@code report.publication} if no such version was published
     */
    public void push(EditionKey edition, int version) {
        pushes.push(edition, version);
    }

    /** Every version, the newest year first, then consuntivo before preventivo, then the newest version first. */
    public List<PublishedVersion> all() {
        return rows.all().stream().map(PublicationRows.Row::version).toList();
    }

    /** The versions of an edition, the newest first; empty if it was never published. */
    public List<PublishedVersion> versions(EditionKey edition) {
        return rows.versions(edition).stream().map(PublicationRows.Row::version).toList();
    }

    /** @param path as the version has it: {@code dati/esenzioni.csv}; {@link ReportFile#BODY} for what a page shows */
    public Optional<PublishedFile> file(EditionKey edition, int version, String path) {
        return rows.versions(edition).stream()
                .filter(row -> row.version().version() == version)
                .findFirst()
                .flatMap(row -> rows.file(row.id(), path));
    }

    private PublishedVersion standing(EditionKey edition, PublicationRows.Row wished) {
        int version = wished.version().version();
        return rows.versions(edition).stream()
                .filter(row ->
                        row.version().version() == version && row.digest().equals(wished.digest()))
                .findFirst()
                .map(PublicationRows.Row::version)
                .orElseThrow(() -> new Conflict("report.publication.taken", version));
    }

    private PublishedVersion version(EditionKey edition, ReportDocument document) {
        return new PublishedVersion(
                edition,
                document.version(),
                document.title(),
                document.approvedOn(),
                document.correction(),
                clock.instant(),
                null,
                null);
    }

    /** Of all but the PDF, which says when it was made; it is made of the same content. */
    private static String digest(ReportDocument document, List<ReportFile> files) {
        var digest = new Sha256().add(document.title()).add(String.valueOf(document.correction()));
        files.stream()
                .filter(file -> !file.mediaType().equals("application/pdf"))
                .forEach(file -> digest.add(file.path()).add(Sha256.of(file.content())));
        return digest.hex();
    }
}
