package it.sportellocertificati.pec.reading;

import it.sportellocertificati.pec.health.LineAlarm;
import jakarta.mail.AuthenticationFailedException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an IMAP server means that lets nobody in. The library tells every refusal alike; the code with which the server's words begin says
 * whether name and password are wrong or the server cannot look them up now (RFC 5530, section 3).
 */
final class LoginAnswer {

    private static final Set<String> FOR_NOW = Set.of("UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG");

    private LoginAnswer() {}

    static LineAlarm alarm(AuthenticationFailedException refused) {
        return FOR_NOW.contains(code(refused.getMessage())) ? LineAlarm.UNREACHABLE : LineAlarm.LOGIN_REFUSED;
    }

    /** {@code UNAVAILABLE} of {@code [UNAVAILABLE] try later}; empty where there is none. */
    private static String code(@Nullable String words) {
        String text = words == null ? "" : words.strip();
        int end = text.indexOf(']');
        return text.startsWith("[") && end > 0 ? text.substring(1, end).strip().toUpperCase(Locale.ROOT) : "";
    }
}
