package it.sportellocertificati.booking.citizen;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code sportello.retention.citizens.*}: how long the people of a closed booking are known, in calendar days, months or years. What
 * nobody collected is forgotten by its process, see {@link CitizenExpiry}.
 *
 * @param collected from the issue; the ministry's own portal keeps them for at least five years
 * @param declined from the refusal, for whoever wants to hear why or to have it judged
 * @param cancelled from the cancellation, so that it can still be looked up
 * @param calls from the moment at which a call is listed; a citizen not reached by then has had the time to come
 */
@ConfigurationProperties("sportello.retention.citizens")
record CitizenRetentionProperties(
        @DefaultValue("5y") Period collected,
        @DefaultValue("90d") Period declined,
        @DefaultValue("30d") Period cancelled,
        @DefaultValue("14d") Duration calls) {

    CitizenRetentionProperties {
        require("collected", collected.toTotalMonths() > 0 || collected.getDays() > 0);
        require("declined", declined.toTotalMonths() > 0 || declined.getDays() > 0);
        require("cancelled", cancelled.toTotalMonths() > 0 || cancelled.getDays() > 0);
        require("calls", calls.compareTo(Duration.ofDays(1)) >= 0);
    }

    private static void require(String name, boolean sensible) {
        if (!sensible) {
            throw new IllegalArgumentException(
                    "sportello.retention.citizens." + name + " is shorter than a day: set at least 1d");
        }
    }
}
