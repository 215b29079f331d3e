package it.sportellocertificati.platform.security;

import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;

/** What the doors of our own pages and interface have in common. */
final class Doors {

    private static final String PAGES_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Doors() {}

    /** A door that opens no session of its own: the only one is that of the web applications. */
    static HttpSecurity withoutSession(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        // The web applications renew the session at log-in; a new id in the middle of a page's calls
                        // would sign out those that are still on their way.
                        .sessionFixation(fixation -> fixation.none()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable);
    }

    /** Headers for what is ours: nothing from elsewhere is loaded, and nobody frames it. */
    static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(PAGES_POLICY))
                .referrerPolicy(Customizer.withDefaults())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    /** Whoever may not come in is not told that there is a door. */
    static void asIfAbsent(ExceptionHandlingConfigurer<HttpSecurity> refusal) {
        // By the error page, since a bare status leaves a browser with nothing to show.
        refusal.authenticationEntryPoint(
                (request, response, reason) -> response.sendError(HttpStatus.NOT_FOUND.value()));
    }
}
