package it.sportellocertificati.web.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of a page: the one just asked for ({@code ?lang=en}), else the one remembered, else the browser's, else Italian. */
class PageLanguage implements LocaleResolver {

    static final String PARAMETER = "lang";
    static final List<Locale> KNOWN = List.of(Locale.ITALIAN, Locale.ENGLISH);

    private static final String COOKIE = "lingua";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final AcceptHeaderLocaleResolver browsers = new AcceptHeaderLocaleResolver();

    PageLanguage() {
        browsers.setDefaultLocale(Locale.ITALIAN);
        browsers.setSupportedLocales(KNOWN);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale asked = known(request.getParameter(PARAMETER));
        if (asked != null) {
            return asked;
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Locale remembered = known(cookie == null ? null : cookie.getValue());
        return remembered == null ? browsers.resolveLocale(request) : remembered;
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        if (response != null) {
            remember(request, response, language);
        }
    }

    /** Keeps what was asked for, so that the next page speaks it too. */
    void rememberWhatWasAsked(HttpServletRequest request, HttpServletResponse response) {
        Locale asked = known(request.getParameter(PARAMETER));
        if (asked != null) {
            remember(request, response, asked);
        }
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response, @Nullable Locale language) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, language == null ? "" : language.getLanguage())
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(language == null ? Duration.ZERO : REMEMBERED)
                        .build()
                        .toString());
    }

    private static @Nullable Locale known(@Nullable String code) {
        return KNOWN.stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst()
                .orElse(null);
    }
}
