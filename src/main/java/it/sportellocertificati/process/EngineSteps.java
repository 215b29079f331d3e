package it.sportellocertificati.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * The product's own steps in the engine. They do not depend on the rights of the person whose request causes them: whether that person
 * may book or cancel was decided by the domain, and a desk has no right to touch the engine itself.
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
        } finally {
            if (person != null) {
                identity.setAuthentication(person);
            }
        }
    }
}
