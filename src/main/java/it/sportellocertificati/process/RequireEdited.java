package it.sportellocertificati.process;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.Editions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** There is something to read. What the manager planned anew meanwhile is written after the others have been read. */
@Component
class RequireEdited implements TaskListener {

    private final Editions editions;

    RequireEdited(Editions editions) {
        this.editions = editions;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean readable = editions.chapters(ReportKeys.edition(task)).stream()
                .map(chapter -> chapter.state())
                .anyMatch(state -> state == ChapterState.WRITTEN || state == ChapterState.REVIEWED);
        if (!readable) {
            throw new Conflict("process.report.nothingWritten");
        }
    }
}
