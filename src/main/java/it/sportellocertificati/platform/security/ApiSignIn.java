package it.sportellocertificati.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs in whoever calls the JSON interface: a machine by its password, a form by the session of the web applications.
 * Both Spring Security and the engine know the user while the request is handled, and neither afterwards.
 */
class ApiSignIn extends OncePerRequestFilter {

    private final EngineCredentials credentials;
    private final WebappSession session;
    private final IdentityService identity;
    private final ProblemAnswers answers;

    ApiSignIn(EngineCredentials credentials, WebappSession session, IdentityService identity, ProblemAnswers answers) {
        this.credentials = credentials;
        this.session = session;
        this.identity = identity;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedInUser> user;
        try {
            user = whoAsks(request);
        } catch (AuthenticationException e) {
            answers.commence(request, response, e);
            return;
        } catch (AccessDeniedException e) {
            answers.handle(request, response, e);
            return;
        }
        if (user.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(user.get().authentication()));
            user.get().enter(identity);
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
            SecurityContextHolder.clearContext();
        }
    }

    private Optional<SignedInUser> whoAsks(HttpServletRequest request) {
        var machine = credentials.of(request);
        if (machine.isPresent()) {
            return machine;
        }
        var person = session.of(request);
        if (person.isPresent() && session.forgeable(request)) {
            throw new MissingCsrfTokenException(null);
        }
        return person;
    }
}
