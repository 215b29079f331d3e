package it.sportellocertificati.web;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.NotPermitted;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.text.StaleText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Turns what the rooms throw into problem details: each names the field and what to do, and nothing has changed. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter writer;

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(Rejected e) {
        return answer(writer.write(ProblemKind.REJECTED, e.problems()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> conflict(Conflict e, HttpServletRequest call) {
        return answer(writer.conflict(e, ActedOn.in(call)));
    }

    /** With the text that stands, so that the writer can compare. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleText e, HttpServletRequest call) {
        ProblemDetail problem = writer.conflict(e, ActedOn.in(call));
        problem.setProperty("present", ReportViews.TextView.of(e.present()));
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(Missing e) {
        return answer(writer.write(ProblemKind.MISSING, e.code(), e.args()));
    }

    /** A value of the path, such as a booking number with a wrong check digit: nothing can stand there. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidValue e) {
        return answer(writer.write(ProblemKind.MISSING, e.code(), e.args()));
    }

    @ExceptionHandler({NotAllowed.class, AccessDeniedException.class})
    ResponseEntity<ProblemDetail> notAllowed() {
        return answer(writer.write(ProblemKind.NOT_ALLOWED));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notPermitted(NotPermitted e) {
        return answer(writer.write(ProblemKind.NOT_ALLOWED, e.code(), e.args()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        return answer(writer.write(ProblemKind.MALFORMED, JsonFault.of(e.getCause())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongParameter(MethodArgumentTypeMismatchException e) {
        return malformed(e.getName(), "web.parameter.wrongForm");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missingParameter(MissingServletRequestParameterException e) {
        return malformed(e.getParameterName(), "web.parameter.missing");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missingPart(MissingServletRequestPartException e) {
        return answer(writer.write(
                ProblemKind.REJECTED, List.of(FieldProblem.of(e.getRequestPartName(), "web.file.missing"))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e) {
        return answer(writer.write(ProblemKind.TOO_LARGE, List.of(FieldProblem.of("file", "web.file.tooLarge"))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenUpload(MultipartException e) {
        return malformed("file", "web.file.broken");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mediaType(HttpMediaTypeNotSupportedException e) {
        return answer(writer.write(ProblemKind.MEDIA_TYPE));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAcceptable(HttpMediaTypeNotAcceptableException e) {
        return answer(writer.write(ProblemKind.NOT_ACCEPTABLE));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception e) {
        LOG.error("A call of the interface failed", WithoutWords.of(e));
        return answer(writer.write(ProblemKind.UNEXPECTED));
    }

    private ResponseEntity<ProblemDetail> malformed(String field, String code) {
        return answer(writer.write(ProblemKind.MALFORMED, List.of(FieldProblem.of(field, code))));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
