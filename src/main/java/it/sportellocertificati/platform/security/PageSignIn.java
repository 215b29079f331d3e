package it.sportellocertificati.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows on our own pages whoever has signed in to the web applications. Unlike on the JSON interface no password is taken here, and a page
 * that changes something is guarded by a token of its own.
 */
class PageSignIn extends OncePerRequestFilter {

    private final WebappSession session;
    private final IdentityService identity;

    PageSignIn(WebappSession session, IdentityService identity) {
        this.session = session;
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = session.of(request);
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
}
