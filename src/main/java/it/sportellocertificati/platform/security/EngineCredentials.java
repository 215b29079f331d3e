package it.sportellocertificati.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.stereotype.Component;

/**
 * Signs machines in by HTTP Basic against the passwords of the engine's identity service. After a wrong password the
 * engine refuses the right one too for some seconds (settings {@code loginDelay*}): a guesser is slowed down, nobody is
 * locked out for good.
 */
@Component
class EngineCredentials {

    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();
    private final IdentityService identity;

    EngineCredentials(IdentityService identity) {
        this.identity = identity;
    }

    /**
     * The user that an {@code Authorization} header proves; empty when there is no such header.
     *
     * @throws BadCredentialsException when the header is there and proves nothing, also for other schemes
     */
    Optional<SignedInUser> of(HttpServletRequest request) {
        if (request.getHeader("Authorization") == null) {
            return Optional.empty();
        }
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            // A browser that kept a password would send it along with another site's request.
            throw new BadCredentialsException("password sent by another site");
        }
        var given = basic.convert(request);
        if (given == null || !identity.checkPassword(given.getName(), String.valueOf(given.getCredentials()))) {
            throw new BadCredentialsException("no such user and password");
        }
        var groups = identity.createGroupQuery().groupMember(given.getName()).list().stream()
                .map(Group::getId)
                .toList();
        return Optional.of(new SignedInUser(given.getName(), groups));
    }
}
