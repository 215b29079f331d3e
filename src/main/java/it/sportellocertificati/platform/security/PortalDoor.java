package it.sportellocertificati.platform.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The citizens' pages, and those of the people who serve them. What changes something needs the token of its page, since a clerk may be
 * signed in; refusals are pages.
 */
@Configuration(proxyBeanMethods = false)
class PortalDoor {

    private static final String TOKEN_COOKIE = "sportello-token";
    private static final String[] EVERYBODY = {"/prenota/**", "/stato/**", "/annulla/**", "/chiosco/**"};
    private static final String COUNTER = "/sportello/**";
    private static final String CALLS = "/telefonate/**";
    private static final String PAPERS = "/fogli/**";
    private static final String ENROLMENT = "/chiosco/postazioni/**";

    @Bean
    @Order(6)
    SecurityFilterChain citizensDoor(HttpSecurity http, SignIn signIn) throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(TOKEN_COOKIE);
        tokens.setCookieCustomizer(cookie -> cookie.path("/").sameSite("Strict"));
        return Doors.withoutSession(http.securityMatcher(paths()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        // Each request of a clerk would count as a sign-in and make another token: the first place that
                        // the script
                        // looks up would spoil the form around it.
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .headers(Doors::strict)
                .addFilterBefore(signIn.ofStaff(), AnonymousAuthenticationFilter.class)
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(
                                (request, response, reason) -> response.sendError(HttpStatus.UNAUTHORIZED.value()))
                        .accessDeniedHandler(
                                (request, response, reason) -> response.sendError(HttpStatus.FORBIDDEN.value())))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(withDefaults().matcher(COUNTER))
                                .hasAuthority("procura-clerks")
                                .requestMatchers(
                                        withDefaults().matcher(CALLS),
                                        withDefaults().matcher(PAPERS),
                                        withDefaults().matcher(ENROLMENT))
                                .access((who, request) -> new AuthorizationDecision(atDesk(who)))
                                .anyRequest()
                                .permitAll())
                .build();
    }

    private static RequestMatcher paths() {
        return new OrRequestMatcher(Stream.concat(Arrays.stream(EVERYBODY), Stream.of(COUNTER, CALLS, PAPERS))
                .map(path -> (RequestMatcher) withDefaults().matcher(path))
                .toList());
    }

    private static boolean atDesk(Supplier<Authentication> who) {
        return who.get().getAuthorities().stream()
                .anyMatch(group -> String.valueOf(group.getAuthority()).startsWith("desk-"));
    }
}
