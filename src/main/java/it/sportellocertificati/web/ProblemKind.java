package it.sportellocertificati.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The kinds of refusal that the interface knows, each with its status and its title's message key. */
enum ProblemKind {
    REJECTED(HttpStatus.UNPROCESSABLE_ENTITY),
    CONFLICT(HttpStatus.CONFLICT),
    MISSING(HttpStatus.NOT_FOUND),
    MALFORMED(HttpStatus.BAD_REQUEST),
    NOT_LOGGED_IN(HttpStatus.UNAUTHORIZED),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    ProblemKind(HttpStatus status) {
        this.status = status;
    }

    /** The kind that tells a bare status best, as where a filter refused a request. */
    static ProblemKind of(int status) {
        for (ProblemKind kind : values()) {
            if (kind.status.value() == status) {
                return kind;
            }
        }
        return status < 500 ? MALFORMED : UNEXPECTED;
    }

    HttpStatus status() {
        return status;
    }

    URI type() {
        return URI.create("urn:problem-type:sportello:" + slug());
    }

    String titleKey() {
        return "web.problem." + slug() + ".title";
    }

    String detailKey() {
        return "web.problem." + slug() + ".detail";
    }

    private String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
