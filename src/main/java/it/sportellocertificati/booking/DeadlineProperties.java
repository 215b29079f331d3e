package it.sportellocertificati.booking;

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
        @DefaultValue("24h") Duration notice) {}
