package it.sportellocertificati.platform.security;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.stereotype.Component;

/** Sign-in by the session of the web applications or by the credentials of a machine, alike at every door that asks who comes. */
@Component
class SignIn {

    private final EngineCredentials credentials;
    private final WebappSession session;
    private final IdentityService identity;
    private final ProblemAnswers answers;

    SignIn(EngineCredentials credentials, WebappSession session, IdentityService identity, ProblemAnswers answers) {
        this.credentials = credentials;
        this.session = session;
        this.identity = identity;
        this.answers = answers;
    }

    /** A door at which {@link ApiSignIn} tells who comes, for machines and forms that read problem details. */
    HttpSecurity forMachines(HttpSecurity http) throws Exception {
        return asked(http)
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(answers).accessDeniedHandler(answers));
    }

    /** The same for pages: a refusal is the error page. */
    HttpSecurity forPages(HttpSecurity http) throws Exception {
        return asked(http)
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(
                                (request, response, reason) -> response.sendError(HttpStatus.UNAUTHORIZED.value()))
                        .accessDeniedHandler(
                                (request, response, reason) -> response.sendError(HttpStatus.FORBIDDEN.value())));
    }

    /** For pages that everybody reads, and on which staff is known. */
    PageSignIn ofStaff() {
        return new PageSignIn(session, identity);
    }

    private HttpSecurity asked(HttpSecurity http) throws Exception {
        return Doors.withoutSession(http)
                // Checked by ApiSignIn, and for sessions alone: the token is that of the web applications.
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Doors::strict)
                .addFilterBefore(
                        new ApiSignIn(credentials, session, identity, answers), AnonymousAuthenticationFilter.class);
    }
}
