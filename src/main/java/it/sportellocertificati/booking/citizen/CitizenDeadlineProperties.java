package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.SettingsCheck;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code sportello.deadlines.citizens.*}; days are working days unless said otherwise.
 *
 * @param urgentUntil an urgent request of a working day until this time, Europe/Rome, is ready on that day; a later one on the next
 * @param abroadDays more for the extended signature of a certificate to be used abroad
 * @param reminderTime time at which the clerk is reminded on the last day
 * @param firstReminderDays calendar days after ready until the citizen is first reminded
 * @param collectionDays calendar days after ready during which it can be collected
 * @param toldAt time of the day at which citizens are reminded
 */
@ConfigurationProperties("sportello.deadlines.citizens")
record CitizenDeadlineProperties(
        @DefaultValue("3") int casellarioDays,
        @DefaultValue("3") int carichiPendentiDays,
        @DefaultValue("3") int visuraDays,
        @DefaultValue("3") int abroadDays,
        @DefaultValue("10:00") LocalTime urgentUntil,
        @DefaultValue("08:00") LocalTime reminderTime,
        @DefaultValue("7") int firstReminderDays,
        @DefaultValue("21") int secondReminderDays,
        @DefaultValue("30") int collectionDays,
        @DefaultValue("09:00") LocalTime toldAt) {

    /** More days than any office would promise: a larger number is a slip of the key. */
    private static final int MOST_DAYS = 90;

    private static final int MOST_DAYS_OF_COLLECTION = 366;

    /** @throws IllegalArgumentException naming every senseless property: a reminder after the end would remind nobody */
    CitizenDeadlineProperties {
        new SettingsCheck("sportello.deadlines.citizens")
                .between(1, MOST_DAYS, "casellario-days", casellarioDays)
                .between(1, MOST_DAYS, "carichi-pendenti-days", carichiPendentiDays)
                .between(1, MOST_DAYS, "visura-days", visuraDays)
                .between(0, MOST_DAYS, "abroad-days", abroadDays)
                .between(1, MOST_DAYS_OF_COLLECTION, "collection-days", collectionDays)
                .require(firstReminderDays >= 1, "first-reminder-days", firstReminderDays, "set at least 1")
                .require(
                        secondReminderDays > firstReminderDays,
                        "second-reminder-days",
                        secondReminderDays,
                        "set more than first-reminder-days, which is " + firstReminderDays)
                .require(
                        secondReminderDays <= collectionDays,
                        "second-reminder-days",
                        secondReminderDays,
                        "set no more than collection-days, which is " + collectionDays)
                .throwIfAny();
    }
}
