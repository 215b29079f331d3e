package it.sportellocertificati.process;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.Editions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A late chapter is dealt with when the plan has changed so that it is late no more; taken out of the plan, its process ends by itself. */
@Component
class RequireLateHandled implements TaskListener {

    private final Editions editions;
    private final ReportDays days;

    RequireLateHandled(Editions editions, ReportDays days) {
        this.editions = editions;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        Chapter chapter = editions.chapter(ReportKeys.chapter(task));
        if (chapter.lateOn(days.today())) {
            throw new Conflict("process.chapter.stillLate");
        }
    }
}
