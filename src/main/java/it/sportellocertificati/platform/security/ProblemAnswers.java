package it.sportellocertificati.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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

/** Refusals as problem details (RFC 9457), in Italian unless the caller asks for another language that we have. */
@Component
class ProblemAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;
    private final MessageSource messages;

    ProblemAnswers(ObjectMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
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
        var language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.ITALIAN : request.getLocale();
        var detail = messages.getMessage(code, null, language);
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
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
