package it.sportellocertificati.report.edition;

import it.sportellocertificati.report.ChapterKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chapter of an edition's plan, without its text.
 *
 * @param id for the rows that belong to it
 * @param position from 1
 * @param guidance what belongs into it, for whoever writes
 * @param writer account of the person who writes it, where one was named; anybody of the owner may write all the same
 * @param dueOn last day for writing
 * @param declined why the Camera did not take it, where it did not
 * @param textVersion of the present text; 0 while there is none
 * @param gaps how many pictures and tables of the present text lack what readers need, a description or a caption
 * @param reviews of the present text alone: a later version makes them void
 */
public record Chapter(
        UUID id,
        ChapterKey key,
        int position,
        String title,
        String guidance,
        Organisation owner,
        @Nullable String writer,
        LocalDate dueOn,
        ChapterState state,
        @Nullable Declined declined,
        int textVersion,
        int gaps,
        List<Review> reviews) {

    public Chapter {
        reviews = List.copyOf(reviews);
    }

    /** The Camera's answer to a chapter that went back to the Procura by it. */
    public record Declined(String reason, String by, Instant at) {}

    /** @param by account of the reviewer */
    public record Review(Organisation organisation, String by, Instant at) {}

    public boolean reviewedBy(Organisation organisation) {
        return reviews.stream().anyMatch(review -> review.organisation() == organisation);
    }

    /** Whether the day has passed and the writers are not done. */
    public boolean lateOn(LocalDate today) {
        return today.isAfter(dueOn)
                && (state.isBeingWritten() || state == ChapterState.OFFERED || state == ChapterState.PLANNED);
    }
}
