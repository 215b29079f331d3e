package it.sportellocertificati.pec.health;

import java.time.Duration;

/** What can be wrong with a whole line; it then pauses, ever longer, and the letters wait unharmed. */
public enum LineAlarm {
    /** The server cannot be reached or breaks off. */
    UNREACHABLE("unreachable", Duration.ofSeconds(5), Duration.ofMinutes(5)),
    /** The server refused the login: a thousand more attempts would only lock the account. */
    LOGIN_REFUSED("login-refused", Duration.ofMinutes(1), Duration.ofHours(1));

    private final String code;
    private final Duration first;
    private final Duration longest;

    LineAlarm(String code, Duration first, Duration longest) {
        this.code = code;
        this.first = first;
        this.longest = longest;
    }

    /** As in the database, in health and in metrics. */
    public String code() {
        return code;
    }

    /** The pause after so many failures in a row: doubled each time, up to a bound. */
    Duration pause(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, 12));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
