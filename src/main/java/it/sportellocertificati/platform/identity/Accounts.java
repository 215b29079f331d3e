package it.sportellocertificati.platform.identity;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Makes users of the engine's identity service. */
@Component
class Accounts {

    private final IdentityService identity;

    Accounts(IdentityService identity) {
        this.identity = identity;
    }

    void create(String id, String firstName, String lastName, String password, String group) {
        var user = identity.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setPassword(password);
        identity.saveUser(user);
        identity.createMembership(id, group);
    }
}
