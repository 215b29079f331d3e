package it.sportellocertificati.report.edition;

import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The manager's plan: chapters, order, owners and days. All of it can be changed until the edition is laid before the Procuratore. */
@Service
public class Planning {

    /** Adds a chapter at the end. */
    public ChapterKey add(EditionKey edition, ChapterPlan chapter) {
        throw new UnsupportedOperationException();
    }

    /**
     * Title, guidance, owner, writer and day as given. A chapter whose owner becomes the Camera waits for its answer; its text stays.
     *
     * @throws it.sportellocertificati.common.Conflict {@code report.edition.closed} once it is laid before the Procuratore
     */
    public void change(ChapterKey chapter, ChapterPlan wanted) {
        throw new UnsupportedOperationException();
    }

    /** Gives a chapter to another organisation or writer, whatever state its writing is in. */
    public void reassign(ChapterKey chapter, Organisation owner, @Nullable String writer) {
        throw new UnsupportedOperationException();
    }

    public void dueOn(ChapterKey chapter, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** Leaves a chapter out of the edition; its texts are kept. */
    public void remove(ChapterKey chapter) {
        throw new UnsupportedOperationException();
    }

    /** @param anchors all of the edition's, each once */
    public void order(EditionKey edition, List<String> anchors) {
        throw new UnsupportedOperationException();
    }

    /** The days of the edition; chapters that had the former day for writing follow it. */
    public void deadlines(EditionKey edition, EditionDeadlines days) {
        throw new UnsupportedOperationException();
    }

    /**
     * The plan is done: the Camera's chapters are offered to it, the Procura's can be written.
     *
     * @throws it.sportellocertificati.common.Conflict {@code report.plan.done}, or {@code report.plan.empty} without chapters
     */
    public void finish(EditionKey edition) {
        throw new UnsupportedOperationException();
    }
}
