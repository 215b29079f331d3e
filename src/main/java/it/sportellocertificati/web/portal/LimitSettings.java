package it.sportellocertificati.web.portal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code sportello.limits.*}: how often something may be done; refilled evenly over the time. */
@ConfigurationProperties("sportello.limits")
record LimitSettings(
        Allowance typing,
        Allowance booking,
        Allowance tracking,
        Allowance code,
        Allowance comfort,
        Allowance paper,
        Allowance number) {

    /**
     * @param address so many from one network address, or about one booking
     * @param desk so many from one desk, whose computers share an address with others
     * @param within in this time
     */
    record Allowance(int address, int desk, Duration within) {}

    Allowance of(Limit limit) {
        return switch (limit) {
            case TYPING -> typing;
            case BOOKING -> booking;
            case TRACKING -> tracking;
            case CODE -> code;
            case COMFORT -> comfort;
            case PAPER -> paper;
            case NUMBER -> number;
        };
    }
}
