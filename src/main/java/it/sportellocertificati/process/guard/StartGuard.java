package it.sportellocertificati.process.guard;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.process.StartPermits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** A process starts because another one calls it, or because the domain has just recorded what it is about; never by hand. */
class StartGuard implements ExecutionListener {

    private final StartPermits permits;

    StartGuard(StartPermits permits) {
        this.permits = permits;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getSuperExecution() == null && !permits.covers(execution.getProcessBusinessKey())) {
            throw new Conflict("process.start.byHand");
        }
    }
}
