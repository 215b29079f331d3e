package it.sportellocertificati.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the web applications a nonce of its own. The engine's filters hand it from the content security policy to the page by
 * an attribute of the whole application: when another request came between, header and page told different ones, the browser refused every
 * script, and somebody sat before a blank page. Here that one attribute belongs to the request.
 */
class OwnNonce extends OncePerRequestFilter {

    private static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new OwnRequest(request), response);
    }

    private static final class OwnRequest extends HttpServletRequestWrapper {

        private final ServletContext context;

        OwnRequest(HttpServletRequest request) {
            super(request);
            context = (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    new OwnAttribute(request));
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }
    }

    /** The application's context, but for the one attribute. */
    private record OwnAttribute(HttpServletRequest request) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (arguments != null && arguments.length > 0 && NONCE.equals(arguments[0])) {
                switch (method.getName()) {
                    case "getAttribute" -> {
                        return request.getAttribute(NONCE);
                    }
                    case "setAttribute" -> {
                        request.setAttribute(NONCE, arguments[1]);
                        return null;
                    }
                    default -> {
                        // Nobody removes it.
                    }
                }
            }
            try {
                return method.invoke(request.getServletContext(), arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        }
    }
}
