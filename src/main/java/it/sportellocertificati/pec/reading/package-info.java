/**
 * How mail comes in: read by UID from where the last reading ended, looked at without leaving a mark in the mailbox, and
 * recorded one by one together with the place reached, so that a crash loses and doubles nothing. No message, however
 * odd, stops those behind it.
 */
@NullMarked
package it.sportellocertificati.pec.reading;

import org.jspecify.annotations.NullMarked;
