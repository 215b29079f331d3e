package it.sportellocertificati.simulator;

import java.time.Instant;

/**
 * A message in a simulated mailbox.
 *
 * @param number order of arrival over all mailboxes; never reused
 * @param kind value of X-Ricevuta or of X-Trasporto, or {@code ordinaria}
 * @param size in bytes
 */
public record MailboxMessage(long number, String kind, String from, String subject, Instant arrivedAt, long size) {}
