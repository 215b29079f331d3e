package it.sportellocertificati.process;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.course.PushDecisions;
import it.sportellocertificati.report.edition.Editions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Goes on as the manager has said about a push that failed, and refuses when nothing was said. */
@Component
class ApplyPushDecision implements TaskListener {

    private final Editions editions;
    private final PushDecisions decisions;

    ApplyPushDecision(Editions editions, PushDecisions decisions) {
        this.editions = editions;
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        EditionKey key = ReportKeys.edition(task);
        int version = editions.get(key).version();
        Fact.PUSH.tell(task, decisions.apply(key, version).name());
    }
}
