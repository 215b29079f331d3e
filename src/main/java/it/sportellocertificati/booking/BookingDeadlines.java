package it.sportellocertificati.booking;

import java.time.Instant;

/** Days that bind: the agreement promised issue in 3 working days instead of 4; Art. 10 wants the notice without delay. */
public record BookingDeadlines(Instant verificationDue, Instant issueReminder, Instant issueDue, Instant noticeDue) {}
