package it.sportellocertificati.report.edition;

import it.sportellocertificati.report.EditionKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edition as it stands, without its chapters.
 *
 * @param version of the published report: 1 until a correction is opened
 * @param help how the Camera helps, once it has said so
 * @param carriedFrom the edition whose plan this one took up
 * @param correction why the present version is made; none for the first
 * @param recounts whether the correction computes the figures of the service anew; without it they stay as they were published
 * @param approvedBy account of the Procuratore, from the approval on
 */
public record Edition(
        EditionKey key,
        String title,
        EditionState state,
        int version,
        EditionDeadlines deadlines,
        @Nullable Help help,
        @Nullable EditionKey carriedFrom,
        @Nullable String correction,
        boolean recounts,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt) {

    /** The version whose figures of the service stay; 0 when they are computed. */
    public int countedIn() {
        return recounts ? 0 : version - 1;
    }

    /**
     * The manner and the criteria of the Camera's help (Art. 11), in its own words.
     *
     * @param by account of who wrote them
     */
    public record Help(String manner, String by, Instant at) {}
}
