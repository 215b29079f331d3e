package it.sportellocertificati.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Refusals as problem details (RFC 9457), in Italian unless the caller asks for another language that we have. */
@Component
class ProblemAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    // The same kinds as those that the JSON interface itself answers with.
    private static final URI NOT_LOGGED_IN = URI.create("urn:problem-type:sportello:not-logged-in");
    private static final URI NOT_ALLOWED = URI.create("urn:problem-type:sportello:not-allowed");

    private final ObjectMapper json;
    private final MessageSource messages;
    private final LocaleResolver languages;

    ProblemAnswers(ObjectMapper json, MessageSource messages, LocaleResolver languages) {
        this.json = json;
        this.messages = messages;
        this.languages = languages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        // A browser that is challenged by Basic asks its user for a password in a window of its own and keeps it:
        // forms whose session has ended must get a plain answer instead.
        var browser = request.getHeader("Sec-Fetch-Mode") != null;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                browser ? "Session realm=\"Sportello Certificati\"" : "Basic realm=\"Sportello Certificati\"");
        write(request, response, HttpStatus.UNAUTHORIZED, "platform.unauthenticated");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        refuse(request, response, reason instanceof CsrfException ? "platform.forgeable" : "platform.forbidden");
    }

    /** Answers 403 with the text of a message key. */
    void refuse(HttpServletRequest request, HttpServletResponse response, String code) throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, code);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        var language = languages.resolveLocale(request);
        var detail = messages.getMessage(code, null, language);
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(status == HttpStatus.UNAUTHORIZED ? NOT_LOGGED_IN : NOT_ALLOWED);
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setTitle(messages.getMessage(code + ".title", null, language));
        problem.setProperty("code", code);
        // Tasklist and Cockpit show the member "message" of an error.
        problem.setProperty("message", detail);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }
}
