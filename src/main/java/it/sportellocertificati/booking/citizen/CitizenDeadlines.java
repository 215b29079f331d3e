package it.sportellocertificati.booking.citizen;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Until when a booking is to be prepared.
 *
 * @param expectedDay on which it can be collected
 * @param issueReminder when the clerk is reminded
 * @param issueDue the last second of the expected day
 */
public record CitizenDeadlines(LocalDate expectedDay, Instant issueReminder, Instant issueDue) {}
