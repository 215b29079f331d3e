package it.sportellocertificati.web;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.FieldProblem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Puts a refusal into the words of the reader's language, in the shape of RFC 9457. */
@Component
class ProblemWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final MessageSource messages;

    ProblemWriter(MessageSource messages) {
        this.messages = messages;
    }

    /** The kind's own words. */
    ProblemDetail write(ProblemKind kind) {
        return problem(kind, text(kind.detailKey(), List.of()), List.of());
    }

    /** The kind's title, with a reason of the domain for the rest. */
    ProblemDetail write(ProblemKind kind, String code, List<Object> args) {
        ProblemDetail problem = problem(kind, text(code, args), List.of());
        problem.setProperty("code", code);
        return problem;
    }

    /** A conflict is over a field that was typed, or over what the path names. */
    ProblemDetail conflict(Conflict conflict, Optional<String> actedOn) {
        String detail = text(conflict.code(), conflict.args());
        List<FieldError> errors = Optional.ofNullable(conflict.field()).or(() -> actedOn).stream()
                .map(field -> new FieldError(field, conflict.code(), detail))
                .toList();
        ProblemDetail problem = problem(ProblemKind.CONFLICT, detail, errors);
        problem.setProperty("code", conflict.code());
        return problem;
    }

    /** The kind's own words, and every wrong field. */
    ProblemDetail write(ProblemKind kind, List<FieldProblem> fields) {
        List<FieldError> errors = fields.stream()
                .map(field -> new FieldError(field.field(), field.code(), text(field.code(), field.args())))
                .toList();
        return problem(kind, text(kind.detailKey(), List.of()), errors);
    }

    /** A message of any room, in the reader's language; days as they are written in Italy. */
    String text(String code, List<Object> args) {
        Object[] written = args.stream().map(ProblemWriter::written).toArray();
        return messages.getMessage(code, written, LocaleContextHolder.getLocale());
    }

    private static Object written(Object arg) {
        return arg instanceof LocalDate day ? DAY.format(day) : arg;
    }

    private ProblemDetail problem(ProblemKind kind, String detail, List<FieldError> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(kind.status(), detail);
        problem.setType(kind.type());
        problem.setTitle(text(kind.titleKey(), List.of()));
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }
}
