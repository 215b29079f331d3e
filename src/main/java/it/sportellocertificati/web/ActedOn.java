package it.sportellocertificati.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.HandlerMapping;

/** What a call acts on, by the name that its path has for it: the last of the path's variables is the nearest. */
final class ActedOn {

    private ActedOn() {}

    static Optional<String> in(HttpServletRequest call) {
        return call.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.keySet().stream().map(String::valueOf).reduce((before, last) -> last)
                : Optional.empty();
    }
}
