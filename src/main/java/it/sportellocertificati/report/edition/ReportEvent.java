package it.sportellocertificati.report.edition;

import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an edition, told within the transaction in which it happened (a plain event listener takes part in it). Keys and days
 * alone: nothing that may not stand in the engine.
 */
public sealed interface ReportEvent {

    EditionKey edition();

    /** A new edition is to be planned: its process starts. @param carriedFrom whose chapters, figures and goals it takes up */
    record EditionOpened(EditionKey edition, @Nullable EditionKey carriedFrom) implements ReportEvent {}

    /** The manager is done with the plan. */
    record EditionPlanned(EditionKey edition, List<ChapterKey> chapters) implements ReportEvent {}

    /** The days of the edition as a whole were set anew. */
    record EditionDeadlinesChanged(EditionKey edition, EditionDeadlines deadlines) implements ReportEvent {}

    /** A chapter came into an edition whose plan was already done. */
    record ChapterAdded(ChapterKey chapter) implements OfChapter {}

    record ChapterRemoved(ChapterKey chapter) implements OfChapter {}

    record DeadlineChanged(ChapterKey chapter, LocalDate dueOn) implements OfChapter {}

    /** The owner or the writer is another. */
    record ChapterReassigned(ChapterKey chapter, Organisation owner) implements OfChapter {}

    record ChapterAccepted(ChapterKey chapter) implements OfChapter {}

    /** It is the Procura's from now on. */
    record ChapterDeclined(ChapterKey chapter) implements OfChapter {}

    record ChapterWritten(ChapterKey chapter) implements OfChapter {}

    record ChapterReviewed(ChapterKey chapter, Organisation by, boolean byBoth) implements OfChapter {}

    /** A reviewer found something to write again. */
    record ChapterReturned(ChapterKey chapter) implements OfChapter {}

    /** Laid before the Procuratore. */
    record EditionSubmitted(EditionKey edition, int version) implements ReportEvent {}

    record EditionApproved(EditionKey edition, int version) implements ReportEvent {}

    /** @param chapters that the Procuratore wants changed */
    record EditionSentBack(EditionKey edition, List<ChapterKey> chapters) implements ReportEvent {}

    record EditionPublished(EditionKey edition, int version) implements ReportEvent {}

    /** @param chapters to be written again; none where figures alone were wrong */
    record CorrectionOpened(EditionKey edition, int version, List<ChapterKey> chapters) implements ReportEvent {}

    /** What happened to one chapter. */
    sealed interface OfChapter extends ReportEvent {

        ChapterKey chapter();

        @Override
        default EditionKey edition() {
            return chapter().edition();
        }
    }
}
