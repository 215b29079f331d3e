package it.sportellocertificati.booking.citizen;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How long a certificate waits at the counter, counted from the day on which it was ready.
 *
 * @param lastDay on which it can be collected
 * @param expiresAt the last second of that day
 */
public record CollectionDeadlines(
        Instant firstReminder, Instant secondReminder, LocalDate lastDay, Instant expiresAt) {}
