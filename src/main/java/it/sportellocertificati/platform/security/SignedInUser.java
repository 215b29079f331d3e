package it.sportellocertificati.platform.security;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** A user whose identity is established, with the groups of the engine's identity service. */
record SignedInUser(String userId, List<String> groups) {

    SignedInUser {
        groups = List.copyOf(groups);
    }

    /** For Spring Security: every group is an authority of the same name. */
    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                userId, null, AuthorityUtils.createAuthorityList(groups));
    }

    /** For the engine, whose authorizations then hold for what this thread does until they are cleared. */
    void enter(IdentityService identity) {
        identity.setAuthentication(userId, groups);
    }
}
