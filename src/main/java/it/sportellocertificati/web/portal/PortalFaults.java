package it.sportellocertificati.web.portal;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Rejected;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What a page could not answer becomes the error page. The log learns where it failed and no value: texts of exceptions quote them. */
@ControllerAdvice(basePackageClasses = PortalFaults.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortalFaults {

    private static final Logger LOG = LoggerFactory.getLogger(PortalFaults.class);

    /** A number that cannot be one stands for nothing either. */
    @ExceptionHandler({Missing.class, InvalidValue.class, Rejected.class})
    void missing(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler
    void conflict(Conflict e, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
    void malformed(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    @ExceptionHandler
    void unexpected(Exception e, HttpServletResponse response) throws IOException {
        StackTraceElement[] trace = e.getStackTrace();
        LOG.error(
                "A page failed with {} at {}",
                e.getClass().getName(),
                trace.length == 0 ? "an unknown place" : trace[0]);
        response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
    }
}
