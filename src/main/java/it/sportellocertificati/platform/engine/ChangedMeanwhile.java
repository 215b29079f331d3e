package it.sportellocertificati.platform.engine;

import java.net.URI;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * A person and a job, or a receipt, changed the same process at once, as when a booking is cancelled while its letter is
 * being sent. Everything of the later one has been rolled back: it is told to try again rather than shown a failure.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ChangedMeanwhile {

    private static final String CODE = "platform.changedMeanwhile";

    private final MessageSource messages;

    ChangedMeanwhile(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler({OptimisticLockingException.class, ConcurrencyFailureException.class})
    ProblemDetail conflict() {
        var language = LocaleContextHolder.getLocale();
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, messages.getMessage(CODE, null, language));
        problem.setType(URI.create("urn:problem-type:sportello:conflict"));
        problem.setTitle(messages.getMessage(CODE + ".title", null, language));
        problem.setProperty("code", CODE);
        return problem;
    }
}
