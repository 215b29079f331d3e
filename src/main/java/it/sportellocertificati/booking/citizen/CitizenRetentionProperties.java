package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.SettingsCheck;
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

    private static final String WHOLE_DAYS = "set a time of at least 1d, without a minus sign";

    CitizenRetentionProperties {
        new SettingsCheck("sportello.retention.citizens")
                .require(isSomeTime(collected), "collected", collected, WHOLE_DAYS)
                .require(isSomeTime(declined), "declined", declined, WHOLE_DAYS)
                .require(isSomeTime(cancelled), "cancelled", cancelled, WHOLE_DAYS)
                .require(calls.compareTo(Duration.ofDays(1)) >= 0, "calls", calls, "set at least 1d")
                .throwIfAny();
    }

    private static boolean isSomeTime(Period time) {
        return !time.isZero() && !time.isNegative();
    }
}
