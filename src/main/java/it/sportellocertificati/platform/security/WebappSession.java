package it.sportellocertificati.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.stereotype.Component;

/**
 * The session of Tasklist and Cockpit, read where those applications keep it. No session is ever made here. Groups are
 * refreshed at the pace of the web applications ({@code camunda.bpm.webapp.auth.cache}), so that a clerk who loses a
 * group loses it here too.
 */
@Component
class WebappSession {

    // AuthenticationUtil keeps the name to itself, and its public reader would add an empty object to the session.
    private static final String AUTHENTICATIONS = "authenticatedUser";

    private final CamundaBpmProperties properties;

    WebappSession(CamundaBpmProperties properties) {
        this.properties = properties;
    }

    /** The user who signed in to the web applications in this session, if any. */
    Optional<SignedInUser> of(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(AUTHENTICATIONS) instanceof Authentications signedIn)) {
            return Optional.empty();
        }
        refresh(session, signedIn);
        return signedIn.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT)
                        instanceof UserAuthentication user
                ? Optional.of(new SignedInUser(user.getName(), user.getGroupIds()))
                : Optional.empty();
    }

    /** Whether the request may be from another site: it changes something and lacks the session's own token. */
    boolean forgeable(HttpServletRequest request) {
        if (CsrfConstants.CSRF_NON_MODIFYING_METHODS_PATTERN
                .matcher(request.getMethod())
                .matches()) {
            return false;
        }
        var session = request.getSession(false);
        var expected = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        var given = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        return !(expected instanceof String token)
                || given == null
                || !MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private void refresh(HttpSession session, Authentications signedIn) {
        var cache = properties.getWebapp().getAuth().getCache();
        if (cache.isTtlEnabled()) {
            AuthenticationUtil.updateCache(signedIn, session, cache.getTimeToLive());
        }
    }
}
