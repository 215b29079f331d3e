/**
 * The embedded certified-mail provider of the demo and of the tests: SMTP and IMAP on the loopback address, receipts
 * and envelopes as an Italian provider issues them (RFC 6109), and pages to look into every mailbox.
 *
 * <p>It shares no code with the room that reads receipts, or it would hide that room's errors. It is for the demo
 * alone: its mailboxes lie on disk in clear, and its signatures have no legal value.
 */
@NullMarked
package it.sportellocertificati.simulator;

import org.jspecify.annotations.NullMarked;
