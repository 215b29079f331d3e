package it.sportellocertificati.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is answered where no controller was reached or a filter refused: a plain page to a browser, a problem to a
 * program. Neither tells more than the status.
 */
@Controller
@RequestMapping("${server.error.path:/error}")
class ErrorPages implements ErrorController {

    private final ProblemWriter writer;

    ErrorPages(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping
    Object error(HttpServletRequest request, HttpServletResponse response) {
        ProblemKind kind = ProblemKind.of(statusOf(request));
        if (wantsPage(request)) {
            ModelAndView page = new ModelAndView("problem", kind.status());
            page.addObject("problem", writer.write(kind));
            page.addObject("wait", minutes(response.getHeader(HttpHeaders.RETRY_AFTER)));
            return page;
        }
        ProblemDetail problem = writer.write(kind);
        problem.setInstance(URI.create(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))));
        return ResponseEntity.status(kind.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Whole minutes to wait before trying again, where somebody asked too often. */
    private static @Nullable Long minutes(@Nullable String seconds) {
        return seconds == null
                ? null
                : Duration.ofSeconds(Long.parseLong(seconds)).toMinutes() + 1;
    }

    private static int statusOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        boolean api = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                && uri.startsWith(request.getContextPath() + "/api/");
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !api && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
