package it.sportellocertificati.web.portal;

import it.sportellocertificati.common.SettingsCheck;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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

    /** @throws IllegalArgumentException naming every limit that would let nobody in, or whoever wants */
    LimitSettings {
        SettingsCheck check = new SettingsCheck("sportello.limits");
        require(check, "typing", typing);
        require(check, "booking", booking);
        require(check, "tracking", tracking);
        require(check, "code", code);
        require(check, "comfort", comfort);
        require(check, "paper", paper);
        require(check, "number", number);
        check.throwIfAny();
    }

    private static void require(SettingsCheck check, String name, @Nullable Allowance allowance) {
        if (allowance == null) {
            check.require(false, name, null, "set address, desk and within");
            return;
        }
        check.require(allowance.address() >= 1, name + ".address", allowance.address(), "set at least 1")
                .require(allowance.desk() >= 1, name + ".desk", allowance.desk(), "set at least 1")
                .require(
                        isSomeTime(allowance.within()),
                        name + ".within",
                        allowance.within(),
                        "set a time of 1s to 1d, such as 10m");
    }

    private static boolean isSomeTime(@Nullable Duration within) {
        return within != null
                && within.compareTo(Duration.ofSeconds(1)) >= 0
                && within.compareTo(Duration.ofDays(1)) <= 0;
    }

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
