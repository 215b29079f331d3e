package it.sportellocertificati.platform.demo;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Does something as a demo user would, with that user's rights and under that name in the audit. */
@Component
class StageHands {

    private final IdentityService identity;

    StageHands(IdentityService identity) {
        this.identity = identity;
    }

    /** As somebody on a public page, who has not signed in. */
    <T> T asVisitor(Supplier<T> work) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new AnonymousAuthenticationToken(
                "demo", "visitor", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    <T> T as(Staff staff, Supplier<T> work) {
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                staff.userId(), null, AuthorityUtils.createAuthorityList(staff.groups()))));
        identity.setAuthentication(staff.userId(), staff.groups());
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
            SecurityContextHolder.clearContext();
        }
    }
}
