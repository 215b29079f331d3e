package it.sportellocertificati.report.publication;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportDocument;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finished reports: made public on our own pages at once, then pushed to where the Procura publishes. */
@Component
public class Publications {

    /**
     * Makes page, PDF and data of the document and keeps them, in the caller's transaction. From its commit on readers find them here.
     * Called again with the same document, it answers with the version that stands.
     *
     * @param by the user who publishes
     * @throws it.sportellocertificati.common.InvalidValue {@code report.publication.version} if the version does not follow the last one,
     *     {@code report.publication.correction} if a later version says no reason, or the first one does
     * @throws it.sportellocertificati.common.Conflict {@code report.publication.taken} if that version stands with another content
     */
    public PublishedVersion publish(ReportDocument document, String by) {
        throw new UnsupportedOperationException();
    }

    /**
     * Copies the version, with its edition's earlier ones where they are missing, to the place that is configured, fetches every file
     * back and compares it. What is there already is left alone, so that it may be repeated at will. It takes up to some minutes; how it
     * ended is written down in a transaction of its own, whatever the caller's does.
     *
     * @throws PushFailed if not everything is in its place as it was sent
     * @throws it.sportellocertificati.common.Missing {@code report.publication} if no such version was published
     */
    public void push(EditionKey edition, int version) {
        throw new UnsupportedOperationException();
    }

    /** Every version, the newest year first, then consuntivo before preventivo, then the newest version first. */
    public List<PublishedVersion> all() {
        return List.of();
    }

    /** The versions of an edition, the newest first; empty if it was never published. */
    public List<PublishedVersion> versions(EditionKey edition) {
        return List.of();
    }
}
