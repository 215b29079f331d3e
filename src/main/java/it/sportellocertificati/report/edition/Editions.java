package it.sportellocertificati.report.edition;

import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opens editions and tells how they and their chapters stand. Readers: both organisations, the Procuratore, auditors. */
@Service
public class Editions {

    /**
     * Opens an edition from the template or from the last one, for the manager.
     *
     * @throws it.sportellocertificati.common.Rejected naming every wrong field
     * @throws it.sportellocertificati.common.Conflict {@code report.edition.exists} when the year has one of this kind
     */
    public EditionKey open(EditionPlan plan) {
        throw new UnsupportedOperationException();
    }

    /** @throws it.sportellocertificati.common.Missing {@code report.edition.unknown} */
    public Edition get(EditionKey key) {
        throw new UnsupportedOperationException();
    }

    /** The latest year first. */
    public List<Edition> all() {
        throw new UnsupportedOperationException();
    }

    /** The edition of the kind from the year before, or the latest one earlier still. */
    public Optional<Edition> before(EditionKey key) {
        throw new UnsupportedOperationException();
    }

    /** In their order. */
    public List<Chapter> chapters(EditionKey key) {
        throw new UnsupportedOperationException();
    }

    /** @throws it.sportellocertificati.common.Missing {@code report.chapter.unknown} */
    public Chapter chapter(ChapterKey key) {
        throw new UnsupportedOperationException();
    }

    /** What new editions of the kind start with. */
    public List<TemplateChapter> template(ReportKind kind) {
        throw new UnsupportedOperationException();
    }

    /** Sets the template anew, for the manager; editions that exist stay as they are. */
    public void template(ReportKind kind, List<ChapterPlan> chapters) {
        throw new UnsupportedOperationException();
    }
}
