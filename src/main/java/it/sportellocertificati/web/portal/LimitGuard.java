package it.sportellocertificati.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses with 429 and the time to wait, before anything is read or looked for. */
@Component
class LimitGuard implements HandlerInterceptor {

    /** What one household or office has of IPv6. */
    private static final int NETWORK_BYTES = 8;

    private final Limits limits;
    private final Visits visits;

    LimitGuard(Limits limits, Visits visits) {
        this.limits = limits;
        this.visits = visits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Limited limited = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Limited.class) : null;
        if (limited == null) {
            return true;
        }
        String desk = visits.of(request).desk();
        Duration wait = desk == null
                ? limits.take(limited.value(), network(request.getRemoteAddr()), false)
                : limits.take(limited.value(), "desk/" + desk, true);
        return wait.isZero() || refuse(response, wait);
    }

    /** One booking is not guessed at from many addresses either. */
    boolean mayAskAbout(String number, HttpServletResponse response) throws IOException {
        Duration wait = limits.take(Limit.NUMBER, "number/" + number, false);
        return wait.isZero() || refuse(response, wait);
    }

    private static boolean refuse(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return false;
    }

    static String network(String address) {
        try {
            // An address in digits is never looked up.
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
