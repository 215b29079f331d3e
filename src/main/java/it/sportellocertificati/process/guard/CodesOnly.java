package it.sportellocertificati.process.guard;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Rejected;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;

/**
 * Lets nothing but codes out of our own steps. The engine keeps the message and the stack of a failed job in its tables, and the message
 * of a database or mail error may quote a name or an address.
 */
class CodesOnly extends DefaultDelegateInterceptor {

    @Override
    public void handleInvocation(DelegateInvocation invocation) throws Exception {
        try {
            super.handleInvocation(invocation);
        } catch (ProcessEngineException | Conflict | Missing | Rejected e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StepFailed(e);
        }
    }

    /** What failed and where, in the words of the program alone. */
    static class StepFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StepFailed(RuntimeException cause) {
            super("process.step.failed: " + cause.getClass().getName());
            setStackTrace(cause.getStackTrace());
        }
    }
}
