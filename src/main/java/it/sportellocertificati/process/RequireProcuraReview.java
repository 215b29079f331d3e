package it.sportellocertificati.process;

import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.edition.Gates;
import it.sportellocertificati.report.edition.Organisation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The Procura has agreed to every chapter that is still to be read, or sent it back. */
@Component
class RequireProcuraReview implements TaskListener {

    private final Editions editions;
    private final Gates gates;

    RequireProcuraReview(Editions editions, Gates gates) {
        this.editions = editions;
        this.gates = gates;
    }

    @Override
    public void notify(DelegateTask task) {
        editions.chapters(ReportKeys.edition(task)).stream()
                .filter(chapter -> chapter.state() == ChapterState.WRITTEN)
                .map(Chapter::key)
                .forEach(chapter -> gates.requireReviewed(chapter, Organisation.PROCURA));
    }
}
