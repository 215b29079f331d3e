package it.sportellocertificati.process;

import it.sportellocertificati.delivery.NoticeDesk;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Completes the matching of a letter with the clerk's recorded word. */
@Component
class ApplyMatch implements TaskListener {

    private final NoticeDesk desk;

    ApplyMatch(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        Fact.MATCHED.tell(
                task, desk.applyMatch(UUID.fromString(task.getExecution().getProcessBusinessKey())));
    }
}
