package it.sportellocertificati.booking;

import it.sportellocertificati.common.SettingsCheck;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code sportello.deadlines.*}.
 *
 * @param verificationDays working days after the booking within which a clerk verifies it
 * @param issueDays working days after the booking within which the certificate is issued
 * @param reminderTime time of the last day, Europe/Rome, at which the clerk is reminded
 * @param notice how long the notice of Art. 10 may take
 */
@ConfigurationProperties("sportello.deadlines")
record DeadlineProperties(
        @DefaultValue("1") int verificationDays,
        @DefaultValue("3") int issueDays,
        @DefaultValue("08:00") LocalTime reminderTime,
        @DefaultValue("24h") Duration notice) {

    /** More days than any office would promise: a larger number is a slip of the key. */
    private static final int MOST_DAYS = 90;

    /** @throws IllegalArgumentException naming every senseless property: what is due before it is booked is late for ever */
    DeadlineProperties {
        new SettingsCheck("sportello.deadlines")
                .between(1, MOST_DAYS, "verification-days", verificationDays)
                .between(1, MOST_DAYS, "issue-days", issueDays)
                .require(
                        verificationDays <= issueDays,
                        "verification-days",
                        verificationDays,
                        "set no more than issue-days, which is " + issueDays)
                .require(notice.compareTo(Duration.ofMinutes(1)) >= 0, "notice", notice, "set at least 1m")
                .throwIfAny();
    }
}
