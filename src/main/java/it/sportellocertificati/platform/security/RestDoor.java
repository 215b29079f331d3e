package it.sportellocertificati.platform.security;

import it.sportellocertificati.common.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the REST path of the web applications and lets through what {@link RestOpenings} lists. It only
 * narrows: log-in, CSRF and authorizations are checked behind it by Camunda's own filters and the engine.
 */
class RestDoor extends OncePerRequestFilter {

    private static final Actor NOBODY = new Actor("", Set.of());

    private final RestOpenings openings = new RestOpenings();
    private final WebappSession session;
    private final ProblemAnswers answers;

    RestDoor(WebappSession session, ProblemAnswers answers) {
        this.session = session;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        var signedIn = session.of(request);
        var actor = signedIn.map(user -> new Actor(user.userId(), Set.copyOf(user.groups())))
                .orElse(NOBODY);
        if (openings.admit(HttpMethod.valueOf(request.getMethod()), address, actor)) {
            letIn(signedIn, request, response, chain);
        } else if (signedIn.isEmpty()) {
            // Tasklist takes 401 as the end of its session and asks for the password again.
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            answers.refuse(request, response, "platform.restDoor");
        }
    }

    /** Listeners that complete a task ask who acts, also where the engine's own authentication is set aside. */
    private static void letIn(
            Optional<SignedInUser> user, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        user.ifPresent(person -> SecurityContextHolder.setContext(new SecurityContextImpl(person.authentication())));
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
