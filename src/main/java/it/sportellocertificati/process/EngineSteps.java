package it.sportellocertificati.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * The product's own steps in the engine. They do not depend on the rights of the person whose request causes them: whether that person
 * may book or cancel was decided by the domain, and a desk has no right to touch the engine itself.
 *
 * <p>When a job or another person changed the same instance meanwhile, the rooms that do not know the engine hear it as Spring's own
 * exception, so that they can try again.
 */
@Component
class EngineSteps {

    private final IdentityService identity;

    EngineSteps(IdentityService identity) {
        this.identity = identity;
    }

    <T> T take(Supplier<T> step) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return step.get();
        } catch (OptimisticLockingException changedMeanwhile) {
            throw new OptimisticLockingFailureException("process.changedMeanwhile", changedMeanwhile);
        } finally {
            if (person != null) {
                identity.setAuthentication(person);
            }
        }
    }

    void perform(Runnable step) {
        take(() -> {
            step.run();
            return true;
        });
    }
}
