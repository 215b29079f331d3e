package it.sportellocertificati.platform.security;

import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.CurrentActor;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who acts: the user of the security context, be it on the JSON interface or on the engine's own REST path, where a task
 * is completed from Tasklist; else the user that the engine has authenticated; in jobs nobody, hence the application
 * itself. A visitor of a public page is somebody without any group, never the application.
 */
@Component
class ActingUser implements CurrentActor {

    private static final Actor VISITOR = new Actor("visitor", Set.of());

    // The engine is built from beans that may ask who acts: resolved on first use, not at construction.
    private final ObjectProvider<IdentityService> identity;

    ActingUser(ObjectProvider<IdentityService> identity) {
        this.identity = identity;
    }

    @Override
    public Actor get() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && !(signedIn instanceof AnonymousAuthenticationToken)) {
            return of(signedIn);
        }
        var engine = identity.getObject().getCurrentAuthentication();
        if (engine != null && engine.getUserId() != null) {
            var groups = Objects.requireNonNullElse(engine.getGroupIds(), List.<String>of());
            return new Actor(engine.getUserId(), new HashSet<>(groups));
        }
        return signedIn == null ? Actor.SYSTEM : VISITOR;
    }

    private static Actor of(Authentication user) {
        return new Actor(
                user.getName(),
                user.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet()));
    }
}
