package it.sportellocertificati.process;

import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.Editions;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The chapters that somebody has to write now: those of a new plan, or only those that were sent back. */
@Component
public class ChaptersToWrite {

    private final Editions editions;

    ChaptersToWrite(Editions editions) {
        this.editions = editions;
    }

    /** Keys, in the order of the report. */
    public List<String> of(DelegateExecution execution) {
        return editions.chapters(ReportKeys.edition(execution)).stream()
                .filter(ChaptersToWrite::isToWrite)
                .map(chapter -> chapter.key().value())
                .toList();
    }

    static boolean anyOf(List<Chapter> chapters) {
        return chapters.stream().anyMatch(ChaptersToWrite::isToWrite);
    }

    static boolean isToWrite(Chapter chapter) {
        return switch (chapter.state()) {
            case PLANNED, OFFERED, WRITING, SENT_BACK -> true;
            case WRITTEN, REVIEWED, APPROVED -> false;
        };
    }
}
