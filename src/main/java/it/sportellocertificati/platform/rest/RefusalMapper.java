package it.sportellocertificati.platform.rest;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Answers a refusal by a rule as what it is. The engine itself would answer 500 with the name of an exception, which
 * reads as a defect and makes a careful client try again. Every other failure stays the engine's to answer.
 */
class RefusalMapper<E extends Throwable> implements ExtendedExceptionMapper<E> {

    private final ServletContext application;
    private final HttpServletRequest request;

    RefusalMapper(ServletContext application, HttpServletRequest request) {
        this.application = application;
        this.request = request;
    }

    @Override
    public boolean isMappable(E failure) {
        return RefusalWords.behind(failure).isPresent();
    }

    @Override
    public Response toResponse(E failure) {
        var refusal = RefusalWords.behind(failure).orElseThrow();
        var spring = WebApplicationContextUtils.getRequiredWebApplicationContext(application);
        var language = spring.getBean(LocaleResolver.class).resolveLocale(request);
        var text = ((MessageSource) spring)
                .getMessage(refusal.code(), refusal.args().toArray(), language);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:problem-type:sportello:" + refusal.kind());
        problem.put("title", spring.getMessage("platform.refused.title", null, language));
        problem.put("status", refusal.status().getStatusCode());
        problem.put("detail", text);
        problem.put("code", refusal.code());
        // Tasklist and Cockpit show the member "message" of an error.
        problem.put("message", text);
        return Response.status(refusal.status())
                .type(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .entity(problem)
                .build();
    }
}
