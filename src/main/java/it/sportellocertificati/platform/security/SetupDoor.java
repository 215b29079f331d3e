package it.sportellocertificati.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Closes CVE-2026-77226: while the group of administrators is empty, the set-up path of the Admin application makes an
 * administrator of anyone. Administrators are made at start-up here, so the path is never needed. The filter stands
 * before all others and compares what is left of an address after every encoding, path parameter, doubled slash and
 * change of case is taken away: it does not have to guess how the servlets behind it read an address.
 */
class SetupDoor extends OncePerRequestFilter {

    private static final int DECODINGS = 5;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (leadsToSetup(request.getRequestURI())
                || leadsToSetup(request.getServletPath() + "/" + String.valueOf(request.getPathInfo()))) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return;
        }
        chain.doFilter(request, response);
    }

    static boolean leadsToSetup(String address) {
        var plain = address;
        for (var i = 0; i < DECODINGS && plain.indexOf('%') >= 0; i++) {
            try {
                plain = UriUtils.decode(plain, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                // A broken escape is no reason to trust the rest; what was decoded so far is compared.
                break;
            }
        }
        var path = plain.toLowerCase(Locale.ROOT)
                .replace('\\', '/')
                .replaceAll(";[^/]*", "")
                .replaceAll("/(\\.?/)+", "/");
        return path.contains("/admin/setup") || (path.contains("/setup/") && path.contains("/user/create"));
    }
}
